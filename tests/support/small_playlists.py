"""Small individual rotations, and every plan there is for one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import product

from hypothesis import strategies as st

from stationboard.domain.document import StationId, StudentId
from stationboard.planning.individual.plan import Cells, Plan
from stationboard.planning.individual.task import Places, Playlist, Task, Wish

Table = tuple[Cells, ...]


@st.composite
def small_tasks(draw: st.DrawFn, *, plain: bool = False) -> Task:
    """At most three students, stations and rounds; `plain` without closures, absences and orders."""
    rounds = draw(st.integers(1, 3))
    names = [StationId(name) for name in "xyz"[: draw(st.integers(1, 3))]]
    playlists: list[Playlist] = []
    for number in range(draw(st.integers(1, 3))):
        wishes: list[Wish] = []
        for at in range(draw(st.integers(0, 3))):
            earlier = draw(st.sets(st.integers(0, at - 1), max_size=1)) if at and not plain else set[int]()
            wishes.append(
                Wish(
                    draw(st.sampled_from(names)), draw(st.booleans()), draw(st.integers(1, 5)), tuple(earlier)
                )
            )
        away = draw(st.frozensets(st.integers(0, rounds - 1), max_size=1)) if not plain else frozenset[int]()
        playlists.append(Playlist(StudentId(f"p{number}"), f"Student {number}", tuple(wishes), away))
    if plain:
        places = [(draw(st.integers(0, 2)),) * rounds for _ in names]
    else:
        places = [tuple(draw(st.integers(0, 2)) for _ in range(rounds)) for _ in names]
    return Task(
        rounds,
        tuple(Places(name, f"Station {name}", room) for name, room in zip(names, places, strict=True)),
        tuple(playlists),
    )


def table_of(plan: Plan) -> Table:
    return tuple(row.cells for row in plan.rows)


def faults(task: Task, table: Table, first: int = 0) -> list[str]:
    """What is wrong with a table, by rules written down anew; places count from round `first` on."""
    found: list[str] = []
    crowd: Counter[tuple[str, int]] = Counter()
    for playlist, cells in zip(task.playlists, table, strict=True):
        done = [cell for cell in cells if cell is not None]
        if len(cells) != task.rounds or len(set(done)) != len(done):
            found.append(f"{playlist.name} has a wrong row")
        for turn, cell in enumerate(cells):
            if cell is None:
                continue
            if turn in playlist.away and turn >= first:
                found.append(f"{playlist.name} is away")
            crowd[playlist.wishes[cell].station, turn] += 1
            if any(earlier not in cells[:turn] for earlier in playlist.wishes[cell].after):
                found.append(f"{playlist.name} is out of order")
    for station in task.stations:
        found.extend(
            f"{station.name} is crowded"
            for turn in range(first, task.rounds)
            if crowd[station.station, turn] > station.rounds[turn]
        )
    return found


def every_table(task: Task, past: Table | None = None, first: int = 0) -> Iterator[Table]:
    """Every table that keeps the rules, with the rounds before `first` as they were."""
    ways: list[list[Cells]] = []
    for who, playlist in enumerate(task.playlists):
        options = [None, *range(len(playlist.wishes))]
        before = past[who][:first] if past is not None else ()
        rows = ((*before, *rest) for rest in product(options, repeat=task.rounds - first))
        alone = Task(task.rounds, task.stations, (playlist,))
        ways.append([row for row in rows if not faults(alone, (row,), first)])
    for table in product(*ways):
        if not faults(task, table, first):
            yield table


def points(task: Task, table: Table) -> int:
    """What a table is worth, by rules written down anew."""
    total = 0
    for playlist, cells in zip(task.playlists, table, strict=True):
        done = [playlist.wishes[cell] for cell in cells if cell is not None]
        here = task.rounds - len(playlist.away)
        total += sum(1000 if wish.must else wish.priority for wish in done)
        total -= 3 * max(0, here - len(done) - 1)
    return total


def must_dos(task: Task, table: Table) -> int:
    return sum(
        playlist.wishes[cell].must
        for playlist, cells in zip(task.playlists, table, strict=True)
        for cell in cells
        if cell is not None
    )
