"""A lesson of some seconds, for the real program to bring to its end."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from stationboard.domain.block import Change
from stationboard.domain.document import BlockId
from stationboard.domain.quantity import Millis
from stationboard.domain.rounds import Rounds
from stationboard.domain.whole_class import WholeClass
from tests.support.classroom import routine
from tests.whole.probed import Sight

OPENING: Final = Millis(12_000)
"""Long enough for a start after a kill: a lesson that ended two phases meanwhile waits for the teacher."""
PHASE: Final = Millis(4_000)
CHANGE: Final = Millis(2_000)
LENGTHS: Final = (OPENING, PHASE, CHANGE, PHASE, PHASE)
LENGTH: Final = sum(LENGTHS)
"""Milliseconds from the opening to the end of the closing."""


def gone_by(sight: Sight) -> int:
    """How many milliseconds of the lesson are over."""
    return sum(LENGTHS[: sight.index + 1]) - sight.left


def short_lesson(path: Path) -> Path:
    """The file of a routine with an opening, two rounds and a closing, of some seconds each."""
    whole = routine()
    rounds = Rounds(
        id=BlockId("rounds"),
        stations=tuple(station.id for station in whole.stations),
        count=2,
        lengths=(PHASE,),
        change=Change(length=CHANGE),
    )
    short = whole.model_copy(
        update={
            "blocks": (
                WholeClass(id=BlockId("opening"), title="Opening", length=OPENING),
                rounds,
                WholeClass(id=BlockId("closing"), title="Closing", length=PHASE),
            ),
            "period": None,
            "warning": None,
        }
    )
    path.write_text(short.model_dump_json(), "utf-8")
    return path
