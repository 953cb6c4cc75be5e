"""Prints what the board says at a moment."""

from __future__ import annotations

import json

from stationboard.board.framing import frame
from stationboard.board.telling import Manner
from stationboard.commands.board_text import board_lines
from stationboard.commands.board_values import board_values
from stationboard.commands.finding import Found
from stationboard.commands.rehearsing import expect_wing, instant_named, rehearse
from stationboard.lesson.reading import read


def at_command(found: Found, time: str, day: int, *, as_json: bool, wing: str = "") -> None:
    """Print the board at `time` as text, or as JSON; of the side named `wing`, where one is named.

    Raises:
        InputError: the routine cannot be run with this class or has no such side, or `time` names no moment
            of it.
    """
    log = rehearse(found, day)
    reading = read(log.state, instant_named(time, found.routine))
    expect_wing(log.state.chart, wing)
    shown = frame(log.state, reading, Manner(wing=wing))
    if as_json:
        print(json.dumps(board_values(shown, reading), ensure_ascii=False, indent=2))
    else:
        print("\n".join(board_lines(shown)))
