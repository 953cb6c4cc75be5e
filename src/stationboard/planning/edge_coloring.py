"""Visits spread over rounds, so that nobody is in two places and no place is taken twice."""

from __future__ import annotations

from collections.abc import Sequence


def rounds_for(visits: Sequence[tuple[int, int]], places: Sequence[int], rounds: int) -> list[int]:
    """For each visit (who, where) a round from 0, so that each round has at most ``places[where]`` visits.

    Nobody may have more visits than there are `rounds`, no station more than its places in all rounds
    together; then there always is a way (König 1916). It is found visit by visit: where the round that is
    free for the visitor is taken at the station, two rounds are exchanged along the chain that hangs on them.

    Raises:
        ValueError: somebody has too many visits, or a station has.
    """
    seats = _seats(visits, places, rounds)
    visitors = 1 + max((who for who, _ in visits), default=-1)
    of_visitor: list[list[int | None]] = [[None] * rounds for _ in range(visitors)]
    of_seat: dict[tuple[int, int], list[int | None]] = {seat: [None] * rounds for seat in seats}
    colors = [0] * len(visits)
    for at, (who, _) in enumerate(visits):
        mine, theirs = of_visitor[who], of_seat[seats[at]]
        if None not in mine:
            raise ValueError("somebody has more visits than there are rounds")
        free, free_there = mine.index(None), theirs.index(None)
        chain: list[int] = []
        node, color = theirs, free
        while (taken := node[color]) is not None:
            chain.append(taken)
            node = of_visitor[visits[taken][0]] if node is of_seat[seats[taken]] else of_seat[seats[taken]]
            color = free_there if color == free else free
        for one in chain:
            of_visitor[visits[one][0]][colors[one]] = None
            of_seat[seats[one]][colors[one]] = None
        for one in chain:
            colors[one] = free_there if colors[one] == free else free
            of_visitor[visits[one][0]][colors[one]] = one
            of_seat[seats[one]][colors[one]] = one
        mine[free] = theirs[free] = at
        colors[at] = free
    return colors


def _seats(visits: Sequence[tuple[int, int]], places: Sequence[int], rounds: int) -> list[tuple[int, int]]:
    """For each visit its station and one of the places there, none of which has more visits than rounds."""
    filled = [0] * len(places)
    seats: list[tuple[int, int]] = []
    for _, where in visits:
        seat = filled[where] // rounds if rounds else 0
        if seat >= places[where]:
            raise ValueError("a station has more visits than places")
        seats.append((where, seat))
        filled[where] += 1
    return seats
