"""Ten thousand sequences of whatever a teacher, a disk and a power line may do to one lesson."""

from __future__ import annotations

import errno
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from hypothesis import strategies as st

from campaigns.drawing import drawn
from campaigns.faulty_disk import Cut, Fails
from campaigns.lesson_lives import LessonLives
from campaigns.life_steps import Beat, Death, Dies, Step, Wait
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from stationboard.domain.quantity import Millis, minutes
from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.lesson import commands as cmd
from tests.lesson.test_undo import COMMANDS
from tests.store.power_cut_disk import Unsynced
from tests.support.any_routine import routines, waits
from tests.support.classroom import NINE_FIVE, roster

SEQUENCES: Final = {Scale.FULL: 10_000, Scale.SAMPLE: 250}
MADE_SMALL: Final = 3
"""So many failing sequences are made as short as they can be; the others are only told of."""

_DOWN: Final = (st.integers(0, minutes(20)) | st.integers(minutes(80), minutes(14 * 60))).map(Millis)
_AFTER: Final = st.integers(0, 7)
_CUTS: Final = st.builds(Cut, _AFTER, st.sampled_from(Unsynced), st.booleans())
_KILLS: Final = st.builds(Cut, _AFTER, st.just(Unsynced.THERE), st.just(value=True))
"""A killed program loses nothing that it had given to the system."""
_FAULTS: Final[st.SearchStrategy[Step]] = st.one_of(
    st.builds(Fails, _AFTER, st.sampled_from((errno.ENOSPC, errno.EIO, errno.EROFS)), st.integers(1, 12)),
    st.builds(Dies, _KILLS, st.just(Death.CRASH), _DOWN),
    st.builds(Dies, _CUTS, st.sampled_from((Death.RESTART, Death.DEAD_BATTERY)), _DOWN),
)
_EDITS: Final[st.SearchStrategy[Step]] = COMMANDS.filter(lambda wish: not isinstance(wish, cmd.End))
_TIMES: Final[st.SearchStrategy[Step]] = waits.map(Wait) | st.sampled_from(Beat)


@dataclass(frozen=True, slots=True)
class Sequence:
    """What is taught, to whom, and what happens."""

    plan: Routine
    people: Roster
    steps: tuple[Step, ...]


class Sequences:
    """The sequences of one seed, put together of plans, edits, waits and faults that only this seed has."""

    def __init__(self, seed: int, most: int) -> None:
        """For `most` sequences; a plan is used three times, an edit more often."""
        self._seed = seed
        self._plans = drawn(routines(), most // 3, seed)
        self._edits = drawn(_EDITS, most // 2, seed)
        self._times = drawn(_TIMES, most // 10, seed)
        self._faults = drawn(_FAULTS, most // 5, seed)

    def sequence(self, number: int) -> Sequence:
        """About 37 steps, from the start of the lesson on, some to its end."""
        chance = Random(f"{self._seed}/{number}")
        steps: list[Step] = [cmd.Start(NINE_FIVE)]
        for _ in range(chance.randint(20, 54)):
            kind = chance.choices((self._edits, self._times, self._faults), (7, 3, 1))[0]
            steps.append(chance.choice(kind))
        if chance.random() < 0.3:
            steps.insert(chance.randrange(20, len(steps) + 1), cmd.End())
        return Sequence(self._plans[number % len(self._plans)], any_class(chance), tuple(steps))


def any_class(chance: Random) -> Roster:
    """One to four groups of nobody to everybody."""
    whole = roster()
    math = whole.groupings[0]
    groups = tuple(
        group.model_copy(
            update={"students": tuple(one for one in group.students if chance.random() < 0.7)}
            if chance.random() < 0.9
            else {"students": ()}
        )
        for group in math.groups[: chance.choice((1, 2, 3, 4, 4, 4, 4))]
    )
    seated = {student for group in groups for student in group.students}
    return whole.model_copy(
        update={
            "students": tuple(one for one in whole.students if one.id in seated or chance.random() < 0.1),
            "groupings": (math.model_copy(update={"groups": groups}),),
        }
    )


def run(scale: Scale, seed: int) -> Summary:
    """A refusal changes nothing, replay equals live, and what was safe comes back."""
    tally, sequences = Tally("commands", seed), Sequences(seed, SEQUENCES[scale])
    failures = 0
    for number in range(SEQUENCES[scale]):
        sequence = sequences.sequence(number)
        tally.count("sequences")
        tally.count("steps", len(sequence.steps))
        lives, error = _played(sequence)
        tally.count("lives of the program", lives)
        if error is not None:
            failures += 1
            small = _made_small(sequence) if failures <= MADE_SMALL else sequence
            tally.violated(f"Sequence ({seed}, {number}): {error!r} after {small}")
    return tally.summary()


def _played(sequence: Sequence) -> tuple[int, Exception | None]:
    """How many lives it took, and what went wrong."""
    lives = LessonLives(sequence.plan, sequence.people)
    try:
        for step in sequence.steps:
            lives.take(step)
            if lives.over:
                return lives.lives, None
        lives.check()
    except Exception as error:  # noqa: BLE001 - whatever goes wrong is what the campaign looks for
        return lives.lives, error
    return lives.lives, None


def _made_small(sequence: Sequence) -> Sequence:
    """The sequence without the steps that the failure does not need."""
    at = len(sequence.steps)
    while at > 0:
        at -= 1
        fewer = replace(sequence, steps=(*sequence.steps[:at], *sequence.steps[at + 1 :]))
        if _played(fewer)[1] is not None:
            sequence = fewer
    return sequence
