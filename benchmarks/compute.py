"""How long the pure rooms take: compiling a large routine, folding a long lesson, counting ten hours down."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from stationboard.domain.block import Change
from stationboard.domain.document import BlockId, ClassId, GroupId, RoutineId, StationId, StudentId
from stationboard.domain.quantity import Instant, as_digits, clock_time, minutes, seconds
from stationboard.domain.roster import Roster
from stationboard.domain.rounds import Rounds
from stationboard.domain.routine import PlaceInCycle, Routine
from stationboard.domain.station import Station
from stationboard.lesson import commands as cmd
from stationboard.lesson import events as ev
from stationboard.lesson.decide import decide
from stationboard.lesson.log import Log, appended, opened, replay
from stationboard.lesson.reading import read
from stationboard.lesson.refusal import Refusal
from stationboard.library.classes import NewStudent, new_class, with_groups_by_count
from stationboard.planning.compiling import compile_chart

BEGIN = Instant(0)


def best_of(rounds: int, work: Callable[[], object]) -> float:
    """The shortest of `rounds` runs in milliseconds: what the work takes when nothing else is in the way."""
    times: list[float] = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def large_class() -> Roster:
    """Forty students in twelve groups."""
    students = [NewStudent(f"Student{number}", "Last") for number in range(40)]
    return with_groups_by_count(new_class(ClassId("large"), "Large", students), 12, seed=1)


def large_routine() -> Routine:
    """Twelve stations and twenty phases: ten rounds, each with a transition after it."""
    stations = tuple(Station(id=StationId(f"s{seat}"), name=f"Station {seat}") for seat in range(12))
    move = Change(length=minutes(1))
    rounds = Rounds(
        id=BlockId("rounds"),
        stations=tuple(station.id for station in stations),
        count=10,
        lengths=(minutes(8),),
        change=move,
        leave=move,
    )
    return Routine(id=RoutineId("large"), name="Large", stations=stations, blocks=(rounds,))


def begun(routine: Routine, roster: Roster) -> Log:
    """A lesson that has just started."""
    first = ev.Opened(
        at=BEGIN,
        lesson="bench",
        date="2026-11-23",
        roster=roster,
        routine=routine,
        place=PlaceInCycle(),
        local=clock_time(9),
    )
    return appended(opened(first), ev.Started(at=BEGIN, local=clock_time(9)))


def long_lesson(count: int) -> Log:
    """A lesson of `count` events: mostly students, minutes and pauses, and every rarer kind of edit too."""
    chance = random.Random(1)
    log, at = begun(large_routine(), large_class()), 0
    groups = [group.id for group in log.state.chart.groups]
    students = [student.id for student in log.state.opened.roster.students]

    def any_student() -> StudentId:
        return chance.choice(students)

    def any_group() -> GroupId:
        return chance.choice(groups)

    often: list[Callable[[], cmd.Command]] = [
        lambda: cmd.MarkAbsent(any_student()),
        lambda: cmd.MarkPresent(any_student()),
        lambda: cmd.SendAway(any_student()),
        lambda: cmd.BringBack(any_student()),
        lambda: cmd.MoveStudent(any_student(), any_group()),
        lambda: cmd.AddTime(seconds(30)),
        cmd.Pause,
        cmd.Resume,
        cmd.Hold,
        cmd.Release,
    ]
    seldom: list[Callable[[], cmd.Command]] = [
        lambda: cmd.HoldGroup(any_group()),
        lambda: cmd.UseBackup(StationId("s3"), on=chance.random() < 0.5),
        lambda: cmd.SwapGroups(any_group(), any_group()),
    ]
    while len(log.events) < count:
        at += 3000
        event = decide(log, chance.choice([*often, *often, *seldom])(), Instant(at))
        if not isinstance(event, Refusal):
            log = appended(log, event)
    return log


def worst_countdown_error() -> float:
    """The largest error of the shown countdown in ten simulated hours, in milliseconds.

    The oracle counts on its own: a phase of eleven hours, minus what has passed. Looks come 250 ms apart,
    with stalls of up to 5 s and sleeps of up to 10 min in between.
    """
    chance = random.Random(2)
    plan = large_routine()
    rounds = plan.blocks[0]
    assert isinstance(rounds, Rounds)
    long = rounds.model_copy(update={"count": 1, "lengths": (minutes(660),), "leave": None, "change": None})
    state = begun(plan.model_copy(update={"blocks": (long,)}), large_class()).state
    now, worst = 0, 0.0
    while now < 10 * 3600 * 1000:
        reading = read(state, Instant(now))
        shown = as_digits(reading.left) if reading.left is not None else "0:00"
        parts = [int(part) for part in shown.split(":")]
        told = sum(part * 60**power for power, part in enumerate(reversed(parts))) * 1000
        true = 660 * 60_000 - now
        worst = max(worst, abs(told - true))
        fate = chance.random()
        now += 250 if fate < 0.998 else chance.randrange(5000) if fate < 0.9998 else chance.randrange(600_000)
    return worst


def main() -> None:
    """Print each figure beside what is allowed."""
    roster, routine = large_class(), large_routine()
    phases = len(compile_chart(routine, roster, PlaceInCycle()).phases)
    compiled = best_of(50, lambda: compile_chart(routine, roster, PlaceInCycle()))
    log = long_lesson(500)
    folded = best_of(30, lambda: replay(log.events))
    at = log.events[-1].at
    looked = best_of(200, lambda: read(log.state, at))
    print(f"compile 40 students, 12 stations, {phases} phases   {compiled:7.2f} ms   allowed 20 ms")
    print(f"fold of {len(log.events)} events                        {folded:7.2f} ms   allowed  5 ms")
    print(f"one look at the lesson                     {looked:7.3f} ms")
    error = worst_countdown_error()
    print(f"countdown error in 10 simulated hours      {error:7.0f} ms   allowed 1000 ms (a tick)")
    print(f"as a part of the allowed: compile {compiled / 20:.2f}, fold {folded / 5:.2f}")


if __name__ == "__main__":
    main()
