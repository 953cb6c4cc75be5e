"""What comes after the present phase, in words."""

from __future__ import annotations

from stationboard.board.known import Badge, Spot
from stationboard.board.name_order import in_order, not_here, shown_names
from stationboard.board.station_icons import icon_of
from stationboard.board.telling import Manner
from stationboard.board.ways_frame import Way
from stationboard.domain.chart import Move, Phase, PhaseKind, Step
from stationboard.domain.document import GroupId, StationId
from stationboard.domain.quantity import MINUTE
from stationboard.lesson.reading import Reading, Urgency
from stationboard.lesson.state import State


def next_index(state: State, index: int) -> int | None:
    """The place in the chart of the next phase of any kind, skipped ones passed by."""
    ahead = range(index + 1, len(state.chart.phases))
    return next((at for at in ahead if not state.work.spans[at].skipped), None)


def title_of(phase: Phase, manner: Manner) -> str:
    """What the class calls a phase."""
    if phase.title:
        return phase.title
    match phase.kind:
        case PhaseKind.WHOLE_CLASS:
            return manner.say("Whole class")
        case PhaseKind.ROUND:
            return manner.say("Round {number}", number=phase.round)
        case PhaseKind.TRANSITION:
            return manner.say("Clean up")
        case PhaseKind.CHOICE:
            return manner.say("Choice time")
        case PhaseKind.BREAK:
            return manner.say("Break")


def coming_sentence(state: State, reading: Reading, manner: Manner) -> str:
    """``Next: Closing``, or nothing at the end."""
    if reading.following is None:
        return ""
    phase = state.chart.phases[reading.following]
    return manner.say("Next: {title}", title=title_of(phase, manner))


def warning_sentences(state: State, reading: Reading, manner: Manner) -> tuple[str, str]:
    """What to do now that the time is short or up, and what is next."""
    if reading.urgency is Urgency.OVER:
        now = manner.say("Time is up. Finish up and listen.")
    elif reading.left is None or reading.left < MINUTE:
        now = manner.say("Less than a minute left: finish up.")
    elif reading.left == MINUTE:
        now = manner.say("1 minute left: finish up.")
    else:
        now = manner.say("{count} minutes left: finish up.", count=-(-reading.left // MINUTE))
    told = told_steps(reading)
    if told & {Step.MOVE, Step.START}:
        return now, manner.say("Next: move to your next station.")
    if told:
        return now, manner.say("Next: stay for another round.")
    return now, coming_sentence(state, reading, manner) or manner.say("Next: clean up.")


def badge_of(state: State, group: GroupId) -> Badge | None:
    """How the class knows a group."""
    found = state.group(group)
    return None if found is None else Badge(found.name, found.color, found.symbol)


def spot_of(state: State, station: StationId | None) -> Spot | None:
    """How the class knows a station."""
    found = state.station(station) if station is not None else None
    return None if found is None else Spot(found.name, icon_of(found), found.picture)


def ways_of(state: State, found: tuple[Move, ...], manner: Manner) -> tuple[Way, ...]:
    """Every group's way at a change."""
    ways: list[Way] = []
    for move in found:
        badge = badge_of(state, move.group)
        if badge is None:
            continue
        words = ""
        if move.step is Step.STAY:
            words = manner.say("stay")
        elif move.step is Step.REST:
            words = manner.say("free round")
        origin, goal = spot_of(state, move.origin), spot_of(state, move.goal)
        ways.append(Way(badge, origin, goal, move.step in (Step.MOVE, Step.START), words))
    return tuple(ways)


def ways_alone(state: State, reading: Reading, manner: Manner) -> tuple[Way, ...]:
    """The ways of those who do not go with their groups, together where they end at one station."""
    names = shown_names(state, manner)
    gone = not_here(state, reading)
    found: dict[tuple[StationId, bool], list[str]] = {}
    for move in in_order(reading.own_moves, names):
        if move.goal is not None and move.student not in gone:
            found.setdefault((move.goal, move.step is Step.STAY), []).append(names[move.student])
    return tuple(
        Way(None, None, spot_of(state, goal), not stays, manner.say("stay") if stays else "", tuple(here))
        for (goal, stays), here in found.items()
    )


def told_steps(reading: Reading) -> frozenset[Step]:
    """All that groups and students are told at the next change, or at the one under way."""
    groups = frozenset(move.step for move in reading.moves)
    return groups | frozenset(move.step for move in reading.own_moves)
