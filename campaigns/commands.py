"""Ten thousand sequences of whatever a teacher, a disk and a power line may do to one lesson."""

from __future__ import annotations

import errno
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
from stationboard.domain.routine import Routine
from stationboard.lesson import commands as cmd
from tests.lesson.test_undo import COMMANDS
from tests.store.power_cut_disk import Unsynced
from tests.support.any_routine import routines, waits
from tests.support.classroom import NINE_FIVE

SEQUENCES: Final = {Scale.FULL: 10_000, Scale.SAMPLE: 250}
KEPT: Final[tuple[tuple[int, int], ...]] = ()
"""Seed and number of sequences that found a fault; see `class_hours`."""
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


class Sequences:
    """The sequences of one seed."""

    def __init__(self) -> None:
        self._plans = drawn(routines(), 400)
        self._edits = drawn(_EDITS, 1_500)
        self._times = drawn(_TIMES, 300)
        self._faults = drawn(_FAULTS, 500)

    def sequence(self, seed: int, number: int) -> tuple[Routine, tuple[Step, ...]]:
        """About 37 steps, from the start of the lesson on, some to its end."""
        chance = Random(f"{seed}/{number}")
        steps: list[Step] = [cmd.Start(NINE_FIVE)]
        for _ in range(chance.randint(20, 54)):
            kind = chance.choices((self._edits, self._times, self._faults), (7, 3, 1))[0]
            steps.append(chance.choice(kind))
        if chance.random() < 0.3:
            steps.insert(chance.randrange(20, len(steps) + 1), cmd.End())
        return chance.choice(self._plans), tuple(steps)


def run(scale: Scale, seed: int) -> Summary:
    """A refusal changes nothing, replay equals live, and what was safe comes back."""
    tally, sequences = Tally("commands", seed), Sequences()
    failures = 0
    for chosen, number in (*KEPT, *((seed, number) for number in range(SEQUENCES[scale]))):
        plan, steps = sequences.sequence(chosen, number)
        tally.count("sequences")
        tally.count("steps", len(steps))
        lives, error = _played(plan, steps)
        tally.count("lives of the program", lives)
        if error is not None:
            failures += 1
            small = _made_small(plan, steps) if failures <= MADE_SMALL else steps
            tally.violated(f"Sequence ({chosen}, {number}): {error!r} after {small}")
    return tally.summary()


def _played(plan: Routine, steps: tuple[Step, ...]) -> tuple[int, Exception | None]:
    """How many lives it took, and what went wrong."""
    lives = LessonLives(plan)
    try:
        for step in steps:
            lives.take(step)
            if lives.over:
                return lives.lives, None
        lives.check()
    except Exception as error:  # noqa: BLE001 - whatever goes wrong is what the campaign looks for
        return lives.lives, error
    return lives.lives, None


def _made_small(plan: Routine, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The sequence without the steps that the failure does not need."""
    at = len(steps)
    while at > 0:
        at -= 1
        fewer = (*steps[:at], *steps[at + 1 :])
        if _played(plan, fewer)[1] is not None:
            steps = fewer
    return steps
