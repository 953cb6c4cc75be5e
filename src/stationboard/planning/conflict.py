"""Why groups cannot be formed, in a sentence for the teacher."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from stationboard.domain.document import StudentId
from stationboard.domain.sentence import Sentence, listed, say
from stationboard.planning.splitting import Impossible, Ties, split

_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for: whom to split, into how many groups, of how many students at most."""

    students: tuple[StudentId, ...]
    count: int
    largest: int | None = None


Tie = tuple[str, tuple[StudentId, ...]]
"""What binds some students (apart, together or pinned), and who they are."""


def why_impossible(wanted: Wanted, ties: Ties, names: Mapping[StudentId, str]) -> Sentence:
    """The reason why `ties` cannot all be kept, with no tie named that could as well be dropped."""
    if wanted.largest is not None and wanted.count * wanted.largest < len(wanted.students):
        return say(
            "There is room for {room} students in these groups, but the class has {students}.",
            room=wanted.count * wanted.largest,
            students=len(wanted.students),
        )
    core = _core(wanted, _pairs(wanted, ties), ties.pinned)
    apart, together, pinned = (
        tuple(students for kind, students in core if kind == wish) for wish in ("apart", "together", "pinned")
    )
    everyone = tuple(dict.fromkeys(one for _, students in core for one in students))
    if apart and not together and not pinned and len(apart) == len(everyone) * (len(everyone) - 1) // 2:
        return say(
            "{students} must all be apart from one another, but {groups}.",
            students=_names(everyone, names),
            groups=_only(wanted.count),
        )
    if together and not apart and not pinned and wanted.largest is not None:
        return say(
            "{students} must be together, but a group has at most {largest} students.",
            students=_names(everyone, names),
            largest=wanted.largest,
        )
    ways = [
        *(f"{_names(pair, names)} apart" for pair in apart),
        *(f"{_names(pair, names)} together" for pair in together),
        *(f"{_names(one, names)} staying in place" for one in pinned),
    ]
    told = "; ".join(ways)
    if _fails(core, replace(wanted, count=max(wanted.count, len(wanted.students))), ties.pinned):
        return say("These cannot all be kept: {ways}.", ways=told)
    return say("These cannot all be kept, as {groups}: {ways}.", groups=_only(wanted.count), ways=told)


def _pairs(wanted: Wanted, ties: Ties) -> tuple[Tie, ...]:
    """The ties two by two, so that what is named in the end is as little as can be."""
    here = set(wanted.students)
    found: list[Tie] = []
    for tie in ties.apart:
        known = [one for one in tie if one in here]
        found += [("apart", (one, other)) for at, one in enumerate(known) for other in known[at + 1 :]]
    for tie in ties.together:
        known = [one for one in tie if one in here]
        found += [("together", (one, other)) for one, other in pairwise(known)]
    return (*dict.fromkeys(found), *(("pinned", (one,)) for one in ties.pinned if one in here))


def _core(wanted: Wanted, ties: tuple[Tie, ...], pinned: Mapping[StudentId, int]) -> tuple[Tie, ...]:
    """Ties that cannot be kept together, of which none can be left out (QuickXplain, Junker 2004)."""
    return _explain((), ties, lambda kept: _fails(kept, wanted, pinned), grown=False)


def _fails(ties: Sequence[Tie], wanted: Wanted, pinned: Mapping[StudentId, int]) -> bool:
    chosen = Ties(
        tuple(students for kind, students in ties if kind == "apart"),
        tuple(students for kind, students in ties if kind == "together"),
        {students[0]: pinned[students[0]] for kind, students in ties if kind == "pinned"},
    )
    return isinstance(split(wanted.students, wanted.count, chosen, 0, wanted.largest), Impossible)


def _explain(
    base: tuple[Tie, ...], ties: tuple[Tie, ...], fails: Callable[[Sequence[Tie]], bool], *, grown: bool
) -> tuple[Tie, ...]:
    if grown and fails(base):
        return ()
    if len(ties) <= 1:
        return ties
    first, second = ties[: len(ties) // 2], ties[len(ties) // 2 :]
    late = _explain((*base, *first), second, fails, grown=bool(first))
    early = _explain((*base, *late), first, fails, grown=bool(late))
    return (*early, *late)


def _names(students: tuple[StudentId, ...], names: Mapping[StudentId, str]) -> str:
    return listed([names.get(one, one) for one in students])


def _only(count: int) -> str:
    if count == 1:
        return "there is only one group"
    return f"there are only {_COUNTS[count] if count < len(_COUNTS) else count} groups"
