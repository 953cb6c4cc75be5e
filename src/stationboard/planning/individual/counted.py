"""The best rows by counting alone, where rounds do not differ and nothing waits for anything else.

Then only which visits there are matters: a flow picks the most valuable ones, and a coloring of the visits
gives each its round (PLANNING, section 8).
"""

from __future__ import annotations

from stationboard.planning.edge_coloring import rounds_for
from stationboard.planning.flow import Network
from stationboard.planning.individual.kept import Kept
from stationboard.planning.individual.plan import Cells
from stationboard.planning.individual.task import Task


def is_countable(task: Task, kept: Kept) -> bool:
    """Whether rounds differ in nothing, and no wish waits for another."""
    return (
        not kept.first
        and not any(kept.bound)
        and all(len(set(station.rounds)) < 2 for station in task.stations)
        and not any(playlist.away for playlist in task.playlists)
        and not any(wish.after for playlist in task.playlists for wish in playlist.wishes)
    )


def counted_rows(task: Task) -> tuple[Cells, ...]:
    """Rows that are worth most, which needs no proof; only for tasks that are countable."""
    if not task.rounds:
        return ((),) * len(task.playlists)
    number = {station.station: at for at, station in enumerate(task.stations)}
    places = [max(station.rounds, default=0) for station in task.stations]
    first_station = 2 + len(task.playlists)
    network = Network(first_station + len(places))
    arcs: dict[int, tuple[int, int]] = {}
    for who, playlist in enumerate(task.playlists):
        # The last round may be idle without loss.
        network.arc(0, 2 + who, task.rounds - 1, task.weights.idle)
        network.arc(0, 2 + who, 1)
        for at, wish in enumerate(playlist.wishes):
            arcs[network.arc(2 + who, first_station + number[wish.station], 1, task.worth(wish))] = who, at
    for at, room in enumerate(places):
        network.arc(first_station + at, 1, room * task.rounds)
    network.enrich()
    chosen = [(who, at) for arc, (who, at) in arcs.items() if network.flow(arc)]
    visits = [(who, number[task.playlists[who].wishes[at].station]) for who, at in chosen]
    rows: list[list[int | None]] = [[None] * task.rounds for _ in task.playlists]
    for (who, at), turn in zip(chosen, rounds_for(visits, places, task.rounds), strict=True):
        rows[who][turn] = at
    return tuple(map(tuple, rows))
