"""The words of the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from stationboard import __version__


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """What the command line asks for; wrong usage ends the program with status 2 and a sentence."""
    return _parser(only_run=_opens_windows(argv)).parse_args(argv)


def _opens_windows(argv: Sequence[str]) -> bool:
    """Whether no other command can be meant, and nobody asks for all of them."""
    command = next((word for word in argv if not word.startswith("-")), "run")
    return command == "run" and not {"-h", "--help"} & set(argv)


def _parser(*, only_run: bool) -> argparse.ArgumentParser:
    """With `only_run` the parser for opening the windows, which is there in half the time."""
    parser = argparse.ArgumentParser(
        prog="stationboard",
        description="The station-rotation board: who is where, for how long, and where next.",
    )
    parser.add_argument("--version", action="version", version=f"Station Board {__version__}")
    parser.add_argument("--sample", action="store_true", help="start the sample lesson")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    run = commands.add_parser("run", help="go straight to a running lesson")
    _add_plan(run)
    if not only_run:
        _add_headless(commands.add_parser)
    return parser


def _add_headless(add_command: Callable[..., argparse.ArgumentParser]) -> None:
    chart = add_command("chart", help="print the whole rotation chart")
    _add_plan(chart)
    chart.add_argument("--json", action="store_true", help="print JSON")
    at = add_command("at", help="print what the board says at a moment")
    _add_plan(at, moment=True)
    at.add_argument("--json", action="store_true", help="print JSON")
    _add_wing(at)
    snapshot = add_command("snapshot", help="save a picture of the board at a moment")
    _add_plan(snapshot)
    snapshot.add_argument(
        "--at", required=True, metavar="TIME", help="the moment: +12:30, 12:30 or 12 (minutes)"
    )
    snapshot.add_argument("-o", "--output", required=True, metavar="FILE", help="the PNG file to write")
    snapshot.add_argument("--size", default="1920x1080", metavar="WxH", help="in pixels (1920x1080)")
    snapshot.add_argument("--theme", choices=("light", "dark"), default="light")
    _add_wing(snapshot)
    check = add_command("check", help="print warnings and errors, one a line")
    check.add_argument("files", nargs="+", metavar="FILE", help="a class, routine or lesson")
    check.add_argument("--class", dest="class_name", metavar="CLASS", help="the class to check routines with")
    _add_import(add_command("import", help="make a class of a class list"))
    add_command("unlock", help="take the console's PIN away, for whoever forgot it")
    add_command("schema", help="print the JSON Schema of the files")


def _add_plan(parser: argparse.ArgumentParser, *, moment: bool = False) -> None:
    parser.add_argument("routine", metavar="ROUTINE", help="a routine's name, its file, or “sample”")
    if moment:
        parser.add_argument("time", metavar="TIME", help="+12:30 or 12 after the start, or 9:45 by the clock")
    parser.add_argument(
        "--class", dest="class_name", metavar="CLASS", help="a class's name or file (the sample class)"
    )
    parser.add_argument("--day", type=int, default=1, metavar="N", help="day of the cycle (1)")


def _add_wing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--wing", default="", metavar="NAME", help="the board of one side of the lesson, such as “Lab”"
    )


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "source",
        metavar="LIST",
        help="the class list: CSV, Excel, one name a line, or a school's export as zip or folder",
    )
    parser.add_argument("--section", metavar="NAME", help="the class to take, where the list holds several")
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help="the class file to write")
    parser.add_argument("--name", metavar="NAME", help="the class's name (the file's name)")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--groups", type=_count, metavar="N", help="make N groups")
    how.add_argument("--size", type=_count, metavar="N", help="make groups of at most N students")
    parser.add_argument(
        "--seed", type=int, default=0, metavar="N", help="the same seed makes the same groups (0)"
    )


def _count(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 60:
        raise argparse.ArgumentTypeError("must be from 1 to 60")
    return number


def complain(sentence: str) -> None:
    """Say on standard error what is wrong."""
    print(sentence, file=sys.stderr)
