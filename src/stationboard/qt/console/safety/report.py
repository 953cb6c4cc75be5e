"""The report for whoever mends the program: figures and kinds of errors, and nothing that names anybody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from stationboard.qt.library_desk import LibraryDesk
from stationboard.qt.saving_standing import Standing
from stationboard.store.safety import Safety


@dataclass(frozen=True, slots=True)
class Machine:
    """What the program runs on; a screen is ``1366x768 at 100 %``."""

    program: str
    python: str
    qt: str
    system: str
    screens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """How long lessons were held here, in whole hours, and how often they were interrupted, where known."""

    hours: int
    interruptions: int | None = None


def report_of(
    machine: Machine, library: LibraryDesk, safety: Safety | None, standing: Standing, held: Held
) -> str:
    """The whole report, in lines."""
    lines = [
        f"Station Board {machine.program}",
        f"Python {machine.python}, Qt {machine.qt}, {machine.system}",
        f"Screens: {', '.join(machine.screens) or 'none'}",
        f"Classes: {len(library.own_classes)}, routines: {len(library.own_routines)}",
        f"Lessons: {len(library.lessons)}",
        f"Saving: {standing.saving.name.lower().replace('_', ' ')}, changes that wait: {standing.count}",
        f"Two versions: {len(library.versions)}",
        f"Lesson hours: {held.hours}",
        f"Interruptions: {'not counted' if held.interruptions is None else held.interruptions}",
    ]
    if safety is not None:
        lines.extend(_about_safety(safety))
    lines.append(_counted("File problems", [problem.trouble.value for problem in library.problems]))
    return "\n".join(lines)


def _about_safety(safety: Safety) -> Sequence[str]:
    where = "in a folder of its own" if safety.shared else "on this computer"
    reach = "not reachable" if safety.unreachable else "reachable"
    return (
        f"Library: {where}, {reach}; data folder {'read-only' if safety.read_only else 'writable'}",
        f"Backups: {safety.backups}, removed classes and routines: {len(safety.removed)}",
        f"Files set aside: {len(safety.quarantined)}",
        *(f"Error {one.kind} at {one.place}: {one.count}" for one in safety.faults),
    )


def _counted(what: str, kinds: Sequence[str]) -> str:
    counted = Counter(kinds)
    told = ", ".join(f"{kind} {count}" for kind, count in sorted(counted.items()))
    return f"{what}: {told or 'none'}"
