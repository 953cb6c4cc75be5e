"""What the board would say at the first change of a lesson that was never held."""

from __future__ import annotations

from stationboard.board.frame import Frame
from stationboard.board.framing import frame
from stationboard.board.telling import Manner
from stationboard.domain.chart import Chart, Step
from stationboard.domain.quantity import Instant, clock_time
from stationboard.domain.roster import Roster
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.lesson import commands as cmd
from stationboard.lesson.decide import decide
from stationboard.lesson.events import Opened, Started
from stationboard.lesson.log import Log, appended, opened
from stationboard.lesson.reading import View, read
from stationboard.lesson.refusal import Refusal
from stationboard.planning.compiling import PlanError

_START = clock_time(9)


def imagined(routine: Routine, roster: Roster) -> tuple[Chart, Frame | None] | None:
    """The chart of a lesson with the board at its first change; nothing where it cannot be held."""
    begun = Opened(
        at=Instant(0),
        lesson="imagined",
        date="2000-01-03",
        roster=roster,
        routine=routine,
        place=PlaceInCycle(),
        local=_START,
    )
    try:
        log = appended(opened(begun), Started(at=Instant(0), local=_START))
    except PlanError:
        return None
    return log.state.chart, _first_change(log)


def _first_change(log: Log) -> Frame | None:
    for _ in log.state.chart.phases:
        # A new part has lasted no time: what is shown is the board as the class first sees it.
        reading = read(log.state, Instant(0))
        if reading.view is View.TRANSITION and any(move.step is Step.MOVE for move in reading.moves):
            return frame(log.state, reading, Manner())
        event = decide(log, cmd.MoveOn(), Instant(0))
        if isinstance(event, Refusal):
            return None
        log = appended(log, event)
    return None
