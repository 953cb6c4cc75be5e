"""The shape of a lesson in one line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationboard.domain.chart import Chart, PhaseKind
from stationboard.qt.console.parts.words import length_words


def _tr(text: str) -> str:
    return QCoreApplication.translate("LessonSummary", text)


def summary_of(chart: Chart) -> str:
    """``4 groups · 4 stations · 15 min rounds · 1 min to move``."""
    rounds = [phase for phase in chart.phases if phase.kind is PhaseKind.ROUND]
    changes = [phase for phase in chart.phases if phase.kind is PhaseKind.TRANSITION]
    groups = len({placement.group for phase in rounds for placement in phase.placements})
    work = [phase for phase in chart.phases if phase.kind in (PhaseKind.ROUND, PhaseKind.CHOICE)]
    stations = len({station for phase in work for station in phase.stations})
    parts: list[str] = []
    if groups:
        parts.append(_tr("1 group") if groups == 1 else _tr("{count} groups").format(count=groups))
    if stations:
        parts.append(_tr("1 station") if stations == 1 else _tr("{count} stations").format(count=stations))
    lengths = {phase.length for phase in rounds if phase.length is not None}
    if len(lengths) == 1:
        parts.append(_tr("{length} rounds").format(length=length_words(lengths.pop())))
    elif rounds:
        parts.append(_tr("{count} rounds").format(count=len(rounds)))
    moves = {phase.length for phase in changes if phase.length is not None}
    if len(moves) == 1:
        parts.append(_tr("{length} to move").format(length=length_words(moves.pop())))
    return " · ".join(parts)
