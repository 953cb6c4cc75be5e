"""Lessons nobody would plan: phases of no length and of a whole day, nobody there, clocks about to wrap."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Final

from campaigns.commands import any_class
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from stationboard.board.framing import frame
from stationboard.board.picture import picture
from stationboard.board.telling import Manner
from stationboard.board.theme import LIGHT
from stationboard.domain.block import Change, Ends
from stationboard.domain.blocks import Block
from stationboard.domain.document import BlockId
from stationboard.domain.quantity import HOUR, Instant, Millis
from stationboard.domain.roster import Roster
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import Routine
from stationboard.domain.whole_class import WholeClass
from stationboard.lesson import commands as cmd
from stationboard.lesson import events as ev
from stationboard.lesson.cues import cues_between
from stationboard.lesson.decide import decide
from stationboard.lesson.log import Log, appended, opened
from stationboard.lesson.reading import read
from stationboard.lesson.record import LessonRecord
from stationboard.lesson.refusal import Refusal
from stationboard.store.kinds import LESSON
from tests.board.fixed_measure import FixedMeasure
from tests.support.classroom import NINE_FIVE, open_lesson, routine

LESSONS: Final = {Scale.FULL: 3_000, Scale.SAMPLE: 40}
DAY: Final = 24 * HOUR
LENGTHS: Final = (0, 1, 999, 1_000, 60_000, 15 * 60_000, DAY - 1, DAY)
CLOCKS: Final = (0, 1, 2**31 - 1_000, 2**31, 2**32 - 1, 2**32 + 500, 2**53 - 2 * DAY)
"""Where counters of milliseconds have wrapped: of 32 bits, signed or not, and of floating numbers."""


def run(scale: Scale, seed: int) -> Summary:
    """Nothing raises; what is left is never negative or more than there was; what is kept is read back."""
    tally = Tally("odd_lessons", seed)
    for number in range(LESSONS[scale]):
        chance = Random(f"{seed}/{number}")
        plan, people = any_odd_plan(chance), any_small_class(chance)
        tally.count("lessons")
        tally.count("with nobody in them", int(not people.students))
        tally.count("with a phase of no length", int(any(not length for length in lengths_of(plan))))
        tally.count("with a phase of a day", int(any(length >= DAY - 1 for length in lengths_of(plan))))
        try:
            wrong = _wrong(plan, people, chance)
        except Exception as error:  # noqa: BLE001 - nothing may be raised at all
            wrong = repr(error)
        if wrong:
            tally.violated(f"Lesson ({seed}, {number}): {wrong}")
    return tally.summary()


def any_small_class(chance: Random) -> Roster:
    """One class in four has groups with nobody in them."""
    people = any_class(chance)
    if chance.random() < 0.75:
        return people
    math = people.groupings[0]
    empty = tuple(group.model_copy(update={"students": ()}) for group in math.groups)
    return people.model_copy(
        update={"students": (), "groupings": (math.model_copy(update={"groups": empty}),)}
    )


def any_odd_plan(chance: Random) -> Routine:
    """A routine of one to five blocks, most of them of a strange length."""
    whole = routine()
    blocks: list[Block] = []
    for number in range(chance.randint(1, 4)):
        ends = Ends.TEACHER if chance.random() < 0.1 else Ends.AUTOMATIC
        blocks.append(
            WholeClass(
                id=BlockId(f"block-{number}"), title="Block", length=Millis(chance.choice(LENGTHS)), ends=ends
            )
        )
    rounds = Rounds(
        id=BlockId("rounds"),
        stations=tuple(station.id for station in whole.stations),
        count=chance.randint(1, 4),
        lengths=(Millis(chance.choice(LENGTHS)),),
        change=Change(length=Millis(chance.choice(LENGTHS))) if chance.random() < 0.7 else None,
    )
    blocks.insert(chance.randrange(len(blocks) + 1), rounds)
    return whole.model_copy(
        update={"blocks": tuple(blocks), "warning": chance.choice((None, Millis(60_000)))}
    )


def lengths_of(plan: Routine) -> tuple[int, ...]:
    """The lengths of its phases, in milliseconds."""
    return tuple(
        length
        for block in plan.blocks
        for length in (block.lengths if isinstance(block, Rounds) else (getattr(block, "length", 1),))
    )


def _wrong(plan: Routine, people: Roster, chance: Random) -> str:
    clock = chance.choice(CLOCKS)
    log, now = _opened(plan, people, clock), Instant(clock)
    longest = DAY + 9 * DAY  # the longest phase, and a day more with every wish
    for command in (cmd.Start(NINE_FIVE), *(_any_wish(chance) for _ in range(8))):
        answer = decide(log, command, now)
        if not isinstance(answer, Refusal):
            log = appended(log, answer)
        before = now
        now = Instant(now + chance.choice((0, 1, 250, 60_000, HOUR, DAY)))
        reading = read(log.state, now)
        cues_between(log.state, before, now)
        if reading.left is not None and not 0 <= reading.left <= longest:
            return f"{reading.left} ms are left after {log.events}"
        frame(log.state, reading, Manner())
    picture(frame(log.state, read(log.state, now), Manner()), 1280, 720, LIGHT, FixedMeasure())
    record = LessonRecord(id="lesson-1", events=log.events)
    if LESSON.decode(LESSON.encode(record), LESSON.schema) != record:
        return "the record is not read back as it was"
    return ""


def _opened(plan: Routine, people: Roster, at: int) -> Log:
    first = open_lesson(plan, people).events[0]
    assert isinstance(first, ev.Opened)
    return opened(replace(first, at=Instant(at)))


def _any_wish(chance: Random) -> cmd.Command:
    wishes: tuple[cmd.Command, ...] = (
        cmd.MoveOn(),
        cmd.GoBack(),
        cmd.Pause(),
        cmd.Resume(),
        cmd.AddTime(Millis(chance.choice((-DAY, -1, 60_000, DAY)))),
        cmd.Hold(),
        cmd.Undo(),
        cmd.Redo(),
        cmd.End(),
    )
    return chance.choice(wishes)
