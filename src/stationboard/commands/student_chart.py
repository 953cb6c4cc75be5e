"""Where each student is in each round, for routines that place students one by one."""

from __future__ import annotations

from collections.abc import Sequence

from stationboard.board.name_order import sort_key
from stationboard.domain.chart import Phase, PhaseKind
from stationboard.domain.document import StudentId
from stationboard.domain.shown_names import board_names
from stationboard.lesson.log import Log

DESK = "–"
"""Stands for the own desk."""


def student_rows(log: Log) -> list[list[str]]:
    """A head and a row for each student with a place of their own, in the order of the names."""
    rounds = [phase for phase in log.state.chart.phases if phase.kind is PhaseKind.ROUND and phase.seats]
    if not rounds:
        return []
    told = [seats_of(log, phase) for phase in rounds]
    names = sorted({name for seats in told for name in seats}, key=sort_key)
    head = ["Student", *(f"Round {phase.round}" for phase in rounds)]
    return [head, *([name, *(_cell(seats, name) for seats in told)] for name in names)]


def seats_of(log: Log, phase: Phase) -> dict[str, str | None]:
    """The station of each student with a place of their own in `phase`; nothing for the own desk."""
    roster = log.state.opened.roster
    names = board_names(roster.students, roster.name_rule)
    stations = {station.id: station.name for station in log.state.chart.stations}
    found: dict[StudentId, str | None] = {
        seat.student: stations.get(seat.station) if seat.station is not None else None for seat in phase.seats
    }
    return {names[student]: station for student, station in found.items() if student in names}


def columns_of(rows: Sequence[Sequence[str]]) -> str:
    """`rows` as lines of text, each column as wide as its longest cell."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)


def _cell(seats: dict[str, str | None], name: str) -> str:
    return "" if name not in seats else seats[name] or DESK
