"""Fitting what is left of a lesson into what is left of the period: choices with their consequences."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from stationboard.domain.chart import PhaseKind
from stationboard.domain.quantity import MINUTE, Millis, as_minutes, minutes
from stationboard.domain.sentence import Sentence, listed, say

SHORTEST_ROUND = minutes(3)
"""A round is never offered to become shorter than this: below it nobody gets to work."""
NOTEWORTHY = minutes(0.5)
"""A lesson that ends this little after the bell is left alone."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """A phase that is under way or still to come."""

    index: int
    kind: PhaseKind
    title: str
    round: int
    length: Millis
    """As it stands now, with what the teacher added."""
    left: Millis
    """What remains of it."""
    visits: tuple[tuple[str, str], ...] = ()
    """Names of group and station, for a round whose visit the group has at no other time."""


class RefitKind(StrEnum):
    """Ways to end on time."""

    SHORTEN = "shorten"
    DROP_CLOSING = "drop_closing"
    DROP_CLOSING_AND_SHORTEN = "drop_closing_and_shorten"
    DROP_ROUND = "drop_round"


@dataclass(frozen=True, slots=True)
class Offer:
    """One way to end on time: what the button says, what it costs, and what would change."""

    kind: RefitKind
    label: Sentence
    cost: Sentence
    """The consequence in a few words, to stand on the button."""
    consequence: Sentence
    lengths: tuple[tuple[int, Millis], ...] = ()
    dropped: tuple[int, ...] = ()


def offers(ahead: tuple[Ahead, ...], late: Millis) -> tuple[Offer, ...]:
    """The ways to take `late` milliseconds out of the phases `ahead`, the mildest first."""
    if late <= NOTEWORTHY:
        return ()
    closing = _closing(ahead)
    spare = Millis(sum(phase.left for phase in closing))
    found = [_shorten(ahead, late)]
    if closing:
        found.append(
            _drop_closing(closing) if spare >= late else _drop_closing_and_shorten(ahead, closing, late)
        )
    found.append(_drop_last_round(ahead, late))
    return tuple(offer for offer in found if offer is not None)


def _rounds(ahead: tuple[Ahead, ...]) -> tuple[Ahead, ...]:
    return tuple(phase for phase in ahead if phase.kind is PhaseKind.ROUND)


def _closing(ahead: tuple[Ahead, ...]) -> tuple[Ahead, ...]:
    """The whole-class phases after the last round, the present phase left aside."""
    closing: list[Ahead] = []
    for phase in reversed(ahead[1:]):
        if phase.kind is not PhaseKind.WHOLE_CLASS:
            break
        closing.append(phase)
    return tuple(reversed(closing))


def _cuts(ahead: tuple[Ahead, ...], late: Millis) -> tuple[tuple[int, Millis], ...] | None:
    """New lengths for the rounds ahead, shortened alike by half minutes; nothing where they are too short."""
    rounds = [phase for phase in _rounds(ahead) if phase.left > SHORTEST_ROUND]
    if not rounds:
        return None
    half = MINUTE // 2
    each = -(-late // len(rounds) // half) * half
    if any(phase.left - each < SHORTEST_ROUND for phase in rounds):
        return None
    return tuple((phase.index, Millis(phase.length - each)) for phase in rounds)


def _shortened_by(ahead: tuple[Ahead, ...], lengths: tuple[tuple[int, Millis], ...]) -> str:
    index, length = lengths[0]
    before = next(phase.length for phase in ahead if phase.index == index)
    return as_minutes(Millis(before - length))


def _shorten(ahead: tuple[Ahead, ...], late: Millis) -> Offer | None:
    lengths = _cuts(ahead, late)
    if lengths is None:
        return None
    return Offer(
        RefitKind.SHORTEN,
        _shorten_label(lengths),
        say("−{minutes} min each", minutes=_shortened_by(ahead, lengths)),
        say("Each round left is {minutes} min shorter.", minutes=_shortened_by(ahead, lengths)),
        lengths=lengths,
    )


def _shorten_label(lengths: tuple[tuple[int, Millis], ...]) -> Sentence:
    different = {length for _, length in lengths}
    if len(different) > 1:
        return say("Shorten rounds")
    return say("Shorten rounds to {minutes} min", minutes=as_minutes(different.pop()))


def _drop_closing(closing: tuple[Ahead, ...]) -> Offer:
    title = closing[0].title if len(closing) == 1 else ""
    label = say("Skip {phase}", phase=title) if title else say("Skip closing")
    return Offer(
        RefitKind.DROP_CLOSING,
        label,
        say("no closing"),
        say("The rounds keep their length; there is no closing together."),
        dropped=tuple(phase.index for phase in closing),
    )


def _drop_closing_and_shorten(
    ahead: tuple[Ahead, ...], closing: tuple[Ahead, ...], late: Millis
) -> Offer | None:
    spare = Millis(sum(phase.left for phase in closing))
    lengths = _cuts(ahead, Millis(late - spare))
    if lengths is None:
        return None
    return Offer(
        RefitKind.DROP_CLOSING_AND_SHORTEN,
        say("Skip closing, shorten rounds"),
        say("−{minutes} min each", minutes=_shortened_by(ahead, lengths)),
        say(
            "There is no closing together, and each round left is {minutes} min shorter.",
            minutes=_shortened_by(ahead, lengths),
        ),
        lengths=lengths,
        dropped=tuple(phase.index for phase in closing),
    )


def _drop_last_round(ahead: tuple[Ahead, ...], late: Millis) -> Offer | None:
    """The last round with the transition before it, if it has not begun and that is enough."""
    places = [place for place, phase in enumerate(ahead) if phase.kind is PhaseKind.ROUND and place > 0]
    if not places:
        return None
    last = places[-1]
    dropped = [ahead[last]]
    if last > 1 and ahead[last - 1].kind is PhaseKind.TRANSITION:
        dropped.append(ahead[last - 1])
    if sum(phase.left for phase in dropped) < late - NOTEWORTHY:
        return None
    missed = [f"{group} ({station})" for group, station in ahead[last].visits]
    consequence = (
        say("They miss a station today: {missed}.", missed=listed(missed))
        if missed
        else say("No group misses a station it has not been to.")
    )
    return Offer(
        RefitKind.DROP_ROUND,
        say("Drop round {round}", round=ahead[last].round),
        say("nothing missed") if not missed else say("{count} groups miss one", count=len(missed)),
        consequence,
        dropped=tuple(sorted(phase.index for phase in dropped)),
    )
