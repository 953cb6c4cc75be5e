"""A lesson as a patient person with one stopwatch would keep it: the oracle of the class hours.

Written from the rules of the lesson clock (faults 30 to 38 of the catalog), and on purpose without anything
of the program: it counts down, where the program computes from anchors, and plays the whole lesson again
after everything that happens. All times are whole milliseconds of true time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto

MINUTE = 60_000


class Kind(Enum):
    """What a part of the lesson is."""

    WHOLE_CLASS = auto()
    ROUND = auto()
    TRANSITION = auto()


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the lesson as planned; `waits` for the teacher at its end."""

    kind: Kind
    length: int
    waits: bool = False


class Act(Enum):
    """What can happen in a lesson."""

    PAUSE = auto()
    RESUME = auto()
    ADD = auto()
    """The part gets `by` longer, or shorter where it is negative."""
    MOVE_ON = auto()
    BACK = auto()
    HOLD = auto()
    RELEASE = auto()
    EARLIER = auto()
    """The class had begun `by` earlier."""
    ABSENT = auto()
    """Nobody was looking for the `by` before this."""
    GIVE_BACK = auto()


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that happened at `at`."""

    act: Act
    at: int
    by: int = 0


@dataclass(frozen=True, slots=True)
class Absence:
    """The stopwatch as it was when everybody went, and when they came back."""

    before: Stopwatch
    back: int


@dataclass(frozen=True, slots=True)
class Stopwatch:
    """The lesson at `at`: the part under way, and what is left of it, negative past its end."""

    parts: tuple[Part, ...]
    at: int
    index: int = 0
    left: int = 0
    paused: bool = False
    spared: tuple[int, ...] = ()
    """What was left of each part when it was last gone on from."""
    absence: Absence | None = None

    @property
    def over(self) -> bool:
        """Whether the last part is behind."""
        return self.index >= len(self.parts)

    @property
    def part(self) -> Part:
        """The part under way."""
        return self.parts[self.index]


def begun(parts: tuple[Part, ...], at: int) -> Stopwatch:
    """A lesson that starts at `at`."""
    return Stopwatch(parts, at, left=parts[0].length, spared=(0,) * len(parts))


def played(watch: Stopwatch, deeds: tuple[Deed, ...]) -> Stopwatch:
    """The lesson after all of `deeds`."""
    for deed in deeds:
        watch = _absent(watch, deed) if deed.act is Act.ABSENT else _done(run_to(watch, deed.at), deed)
    return watch


def run_to(watch: Stopwatch, now: int) -> Stopwatch:
    """Let time go by until `now`; a part whose time is up makes room unless it waits."""
    gone = 0 if watch.paused or watch.over else now - watch.at
    watch = replace(watch, at=now, left=watch.left - gone)
    while not watch.over and watch.left <= 0 and not watch.part.waits:
        watch = _next(watch, 0, late=-watch.left)
    return watch


def _next(watch: Stopwatch, spared: int, late: int = 0) -> Stopwatch:
    kept = (*watch.spared[: watch.index], spared, *watch.spared[watch.index + 1 :])
    index = watch.index + 1
    left = watch.parts[index].length - late if index < len(watch.parts) else 0
    return replace(watch, index=index, left=left, spared=kept)


def _with_part(watch: Stopwatch, part: Part) -> Stopwatch:
    return replace(watch, parts=(*watch.parts[: watch.index], part, *watch.parts[watch.index + 1 :]))


def _done(watch: Stopwatch, deed: Deed) -> Stopwatch:
    absence, watch = watch.absence, replace(watch, absence=None)
    overtime = max(0, -watch.left)
    match deed.act:
        case Act.PAUSE | Act.RESUME:
            watch = replace(watch, paused=deed.act is Act.PAUSE)
        case Act.ADD:
            # One more minute after the end is one more minute from now.
            longer = replace(watch.part, length=watch.part.length + overtime + deed.by)
            watch = replace(_with_part(watch, longer), left=watch.left + overtime + deed.by)
        case Act.MOVE_ON:
            watch = _next(watch, max(0, watch.left))
        case Act.BACK:
            index = watch.index - 1
            again = min(max(watch.spared[index], MINUTE), watch.parts[index].length)
            watch = replace(watch, index=index, left=again)
        case Act.HOLD:
            watch = _with_part(watch, replace(watch.part, waits=True))
        case Act.RELEASE:
            freed = replace(watch.part, waits=False, length=watch.part.length + overtime)
            watch = replace(_with_part(watch, freed), left=watch.left + overtime)
        case Act.EARLIER:
            watch = replace(watch, left=watch.left - deed.by)
        case Act.GIVE_BACK if absence is not None:
            watch = replace(absence.before, at=absence.back)
        case _:
            pass
    return run_to(watch, deed.at)


def _absent(watch: Stopwatch, deed: Deed) -> Stopwatch:
    """Time went on, but past no second part without the teacher: the one under way then waits."""
    if watch.paused:
        return run_to(watch, deed.at)
    before = run_to(watch, max(watch.at, deed.at - deed.by))
    after = run_to(before, deed.at)
    if after.index - before.index > 1:
        after = run_to(_with_part(before, replace(before.part, waits=True)), deed.at)
    return replace(after, absence=Absence(replace(before, absence=None), deed.at))
