"""Timers that fire early, late or never, on the program's own ticker: what is shown and when the bell rings.

In virtual time. Each tick comes up to five percent early or late, one in ten does not come at all, and now
and then several in a row do not.
"""

from __future__ import annotations

from random import Random
from typing import Final

from PySide6.QtCore import QCoreApplication

from campaigns.class_hour import TICK, ClassHour, WrongError
from campaigns.hour_plans import any_plan
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally

LESSONS: Final = {Scale.FULL: 24, Scale.SAMPLE: 1}
OFF: Final = 0.05
DROPPED: Final = 0.1
NEVER: Final = 0.0005
"""The chance that the next ticks do not come for some seconds."""
SOON: Final = 300
"""Milliseconds after which the bell must have rung where the tick came (fault 34 of the catalog)."""
HOUR: Final = 60 * 60_000


def run(scale: Scale, seed: int) -> Summary:
    """The countdown is right at every tick; each bell rings once, at the first tick after it fell due."""
    tally = Tally("late_timers", seed)
    application = QCoreApplication.instance() or QCoreApplication([])
    application.setApplicationName("late timers")
    for number in range(LESSONS[scale]):
        chance = Random(f"{seed}/{number}")
        hour = ClassHour(any_plan(chance))
        try:
            _play(tally, hour, chance)
        except WrongError as error:
            tally.violated(f"Lesson ({seed}, {number}) after {hour.now / 1000} s: {error}")
    return tally.summary()


def _play(tally: Tally, hour: ClassHour, chance: Random) -> None:
    """Until everything is over, or an hour has gone by where a part waits for the teacher."""
    tally.count("lessons")
    while not hour.look().over and hour.now < HOUR:
        gap, dropped = _until_the_next_tick(chance)
        heard = len(hour.rung)
        hour.run(gap)
        tally.count("ticks")
        tally.count("ticks that never came", dropped)
        for late in hour.rung[heard:]:
            tally.count("bells")
            tally.count("bells within 0.3 s", int(late <= SOON))
            tally.most("ms at most from due to heard", late)
            if late > gap:
                tally.violated(
                    f"A bell rang {late} ms after it fell due, though there was a tick {gap} ms ago."
                )
            if not dropped and late > SOON:
                tally.violated(f"A bell rang {late} ms after it fell due, with no tick missing.")


def _until_the_next_tick(chance: Random) -> tuple[int, int]:
    """Milliseconds, and how many ticks did not come meanwhile."""
    gap, dropped = 0.0, 0
    while True:
        gap += TICK * chance.uniform(1 - OFF, 1 + OFF)
        if chance.random() < NEVER:
            missing = chance.randrange(2, 10)
            gap, dropped = gap + missing * TICK, dropped + missing
        if chance.random() >= DROPPED:
            return round(gap), dropped
        dropped += 1
