"""Saves a picture of the board at a moment."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from stationboard.board.framing import frame
from stationboard.board.telling import Manner
from stationboard.board.theme import DARK, LIGHT
from stationboard.commands.finding import Found
from stationboard.commands.rehearsing import expect_wing, instant_named, rehearse
from stationboard.commands.trouble import InputError
from stationboard.lesson.reading import read
from stationboard.store.disk import LocalDisk
from stationboard.store.errors import disk_reason
from stationboard.store.files import Files

SMALLEST, LARGEST = 320, 8192
"""Sides of a picture in pixels."""


def snapshot_command(found: Found, wish: argparse.Namespace) -> None:
    """Write the board of `found` as a PNG file.

    Raises:
        InputError: a moment, a size or a file that cannot be; nothing has been written then.
    """
    width, height = _size(wish.size)
    save_snapshot(
        found,
        wish.at,
        wish.day,
        Path(wish.output),
        width=width,
        height=height,
        dark=wish.theme == "dark",
        wing=wish.wing,
    )
    print(f"The board was saved as {wish.output} ({width}x{height}).")


def save_snapshot(
    found: Found,
    moment: str,
    day: int,
    target: Path,
    *,
    width: int,
    height: int,
    dark: bool = False,
    wing: str = "",
) -> None:
    """Write the board at `moment` to `target`; of the side named `wing`, where one is named.

    Raises:
        InputError: the moment cannot be, or the file not be written.
    """
    log = rehearse(found, day)
    expect_wing(log.state.chart, wing)
    shown = frame(log.state, read(log.state, instant_named(moment, found.routine)), Manner(wing=wing))
    # Only now, so that commands without a picture need no Qt.
    from stationboard.qt.snapshots import png_of

    content = png_of(shown, width, height, DARK if dark else LIGHT)
    try:
        Files(LocalDisk()).write_durably(target.absolute(), content)
    except OSError as error:
        raise InputError(f"{target} cannot be written: {disk_reason(error)}.") from error


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{1,5})[x×](\d{1,5})", text)
    if match is None:
        raise InputError(f"“{text}” is no size; write it as 1920x1080.")
    width, height = int(match[1]), int(match[2])
    if not all(SMALLEST <= side <= LARGEST for side in (width, height)):
        raise InputError(f"A picture can have {SMALLEST} to {LARGEST} pixels a side, not {text}.")
    return width, height
