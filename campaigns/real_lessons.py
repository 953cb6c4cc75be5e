"""Real lessons for campaigns to damage: each record is what a lesson's file holds after one more event."""

from __future__ import annotations

from random import Random
from typing import Final

from pydantic import TypeAdapter

from stationboard.domain.quantity import Instant, minutes, seconds
from stationboard.lesson import commands as cmd
from stationboard.lesson.decide import decide
from stationboard.lesson.events import EVENT
from stationboard.lesson.log import Log, appended
from stationboard.lesson.refusal import Refusal
from stationboard.store.recovery import Anchor
from tests.support.classroom import BEGIN, NINE_FIVE, open_lesson, student_id

_ANCHOR: Final = TypeAdapter(Anchor)
_WALL: Final = 1_800_000_000_000


def anchor(at: Instant) -> Anchor:
    """The clocks of the computer on which these lessons run."""
    return Anchor(at, _WALL + at, "boot-1")


def lesson_of(events: int, seed: int) -> Log:
    """A lesson of so many events at the least."""
    chance, at = Random(seed), BEGIN
    log = open_lesson()
    wishes: list[cmd.Command] = [cmd.Start(NINE_FIVE)]
    while len(log.events) < events:
        event = decide(log, wishes.pop() if wishes else _any_wish(chance), at)
        log = log if isinstance(event, Refusal) else appended(log, event)
        at = Instant(at + chance.randrange(minutes(3)))
    return log


def records(log: Log) -> tuple[bytes, ...]:
    """What the lesson's file held after each of its events."""
    lines = [EVENT.dump_json(event) for event in log.events]
    return tuple(
        b"\n".join((_ANCHOR.dump_json(anchor(log.events[last].at)), *lines[: last + 1]))
        for last in range(len(lines))
    )


def _any_wish(chance: Random) -> cmd.Command:
    student = student_id(chance.choice(("Ravi P", "Ava R", "Kai N")))
    wishes: tuple[cmd.Command, ...] = (
        cmd.Pause(),
        cmd.Resume(),
        cmd.AddTime(seconds(chance.choice((-30, 60, 120)))),
        cmd.MoveOn(),
        cmd.GoBack(),
        cmd.MarkAbsent(student),
        cmd.MarkPresent(student),
        cmd.Note("The projector flickers; Zoë Ä. and 李 W. moved."),
        cmd.Undo(),
        cmd.Redo(),
    )
    return chance.choice(wishes)
