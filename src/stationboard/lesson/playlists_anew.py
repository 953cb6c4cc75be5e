"""Plans the playlists of a lesson under way anew, with the least change."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stationboard.domain.document import StationId
from stationboard.domain.playlist import Playlist
from stationboard.domain.quantity import Instant
from stationboard.domain.sentence import Sentence, say
from stationboard.lesson.events import NewSeat
from stationboard.lesson.outings import out_by_plan
from stationboard.lesson.replanning import FewerRounds, StudentBack, Trouble, rounds_to_come, shut_by
from stationboard.lesson.state import State
from stationboard.planning.individual.mid_lesson import back, gone, shortened, with_places
from stationboard.planning.individual.plan import Plan, Row
from stationboard.planning.individual.replanning import replan
from stationboard.planning.individual.task import Task, Wish
from stationboard.planning.playlist_planning import playlists_task
from stationboard.planning.solving.here import solver_here
from stationboard.planning.solving.search import Search


def plan_anew(state: State, trouble: Trouble, now: Instant) -> tuple[NewSeat, ...] | Sentence:
    """The places that change in rounds that have not begun; see `Replanner`."""
    under_way = _under_way(state, now)
    if under_way is None:
        return say("Only rounds with playlists that are still to come can be planned anew.")
    before, first = under_way.question, under_way.first
    out = state.absent | state.away | out_by_plan(state, now)
    before = gone(before, out, first)
    after = before
    match trouble:
        case StudentBack():
            after = back(after, {trouble.student}, first)
        case FewerRounds():
            after = shortened(after, min(after.rounds, first + trouble.rounds))
        case _:
            for station in shut_by(state, trouble):
                after = with_places(after, station, 0, first)
    for station in state.closed:
        after = with_places(after, station, 0, first)
    made = replan(before, under_way.plan, after, first, Search(solver_here()))
    rows = zip(after.playlists, made.plan.rows, strict=True)
    changed = (
        NewSeat(phase, row.student, _station(playlist.wishes, row.cells[turn]))
        for playlist, row in rows
        for turn, phase in enumerate(under_way.phases[: after.rounds])
        if turn >= first
    )
    return tuple(seat for seat in changed if _differs(state, seat))


@dataclass(frozen=True, slots=True)
class _UnderWay:
    """The playlists of one block, as they are planned now; `first` is the first round that has not begun."""

    question: Task
    plan: Plan
    phases: tuple[int, ...]
    first: int


def _under_way(state: State, now: Instant) -> _UnderWay | None:
    ahead = rounds_to_come(state, now)
    phases = state.chart.phases
    routine, roster = state.opened.routine, state.opened.roster
    for block in routine.blocks:
        own = tuple(at for at, one in enumerate(phases) if one.block == block.id and one.seats)
        coming = [turn for turn, at in enumerate(own) if at in ahead]
        if isinstance(block, Playlist) and coming:
            question = playlists_task(block, routine.stations, roster)
            return _as_planned(state, question, own, coming[0])
    return None


def _as_planned(state: State, question: Task, own: tuple[int, ...], first: int) -> _UnderWay:
    """What is planned now, with a wish for every visit, also for those the teacher has arranged."""
    rows: list[Row] = []
    playlists = list(question.playlists)
    for place, playlist in enumerate(question.playlists):
        wishes, cells = list(playlist.wishes), list[int | None]()
        for at in own:
            seat = state.chart.phases[at].seat_of(playlist.student)
            cells.append(_visit(wishes, cells, seat.station if seat is not None else None))
        rows.append(Row(playlist.student, tuple(cells)))
        playlists[place] = replace(playlist, wishes=tuple(wishes))
    known = replace(question, playlists=tuple(playlists))
    return _UnderWay(known, Plan(tuple(rows), (), 0, proven=False), own, first)


def _visit(wishes: list[Wish], cells: list[int | None], station: StationId | None) -> int | None:
    """The place of a wish for `station` that no round before is for."""
    if station is None:
        return None
    for at, wish in enumerate(wishes):
        if wish.station == station and at not in cells:
            return at
    wishes.append(Wish(station, must=False))
    return len(wishes) - 1


def _station(wishes: tuple[Wish, ...], cell: int | None) -> StationId | None:
    return None if cell is None else wishes[cell].station


def _differs(state: State, seat: NewSeat) -> bool:
    now = state.chart.phases[seat.phase].seat_of(seat.student)
    return now is None or now.station != seat.station
