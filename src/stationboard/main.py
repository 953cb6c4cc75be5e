"""Starts the program: reads the command line, then opens the Qt door or runs a command without one."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from stationboard.commands.arguments import complain, parse
from stationboard.commands.trouble import InputError
from stationboard.machine.display import missing_display
from stationboard.machine.qt_pair import refusal_here


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; 0 when all went well, 1 when the input is at fault, 2 for wrong usage."""
    # No plug-in has a say in how a class is read, and looking for them takes as long as painting a board.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    wish = parse(sys.argv[1:] if argv is None else argv)
    refused = refusal_here()
    if refused is not None:
        complain(refused)
        return 1
    try:
        if wish.command in (None, "run"):
            return _open_windows(wish)
        return _run_command(wish)
    except InputError as error:
        complain(str(error))
        return 1
    except BrokenPipeError:
        # Whoever read the output has had enough; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _open_windows(wish: argparse.Namespace) -> int:
    missing = missing_display(os.environ, sys.platform)
    if missing is None:
        from stationboard.commands.windows import windows_command

        return windows_command(
            wish.routine if wish.command == "run" else "sample" if wish.sample else None, wish
        )
    if wish.sample:
        from stationboard.commands.sample import sample_command

        sample_command()
        return 0
    complain(missing)
    return 1


def _run_command(wish: argparse.Namespace) -> int:
    from stationboard.commands.finding import find

    match wish.command:
        case "chart":
            from stationboard.commands.chart import chart_command

            chart_command(find(wish.routine, wish.class_name), wish.day, as_json=wish.json)
        case "at":
            from stationboard.commands.at import at_command

            found = find(wish.routine, wish.class_name)
            at_command(found, wish.time, wish.day, as_json=wish.json, wing=wish.wing)
        case "snapshot":
            from stationboard.commands.snapshot import snapshot_command

            snapshot_command(find(wish.routine, wish.class_name), wish)
        case "check":
            from stationboard.commands.check import check_command

            return check_command(wish.files, wish.class_name)
        case "import":
            from stationboard.commands.importing import import_command

            import_command(
                wish.source,
                wish.output,
                name=wish.name,
                section=wish.section,
                groups=wish.groups,
                size=wish.size,
                seed=wish.seed,
            )
        case "unlock":
            from stationboard.commands.unlock import unlock_command

            unlock_command()
        case _:
            from stationboard.commands.schema import schema_command

            schema_command()
    return 0
