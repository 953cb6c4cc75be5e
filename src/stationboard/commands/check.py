"""Checks files: classes, routines, lessons, class lists."""

from __future__ import annotations

import sys
from pathlib import Path

from stationboard.commands.finding import Found, find
from stationboard.commands.rehearsing import rehearse
from stationboard.commands.trouble import InputError
from stationboard.domain.roster import Roster
from stationboard.domain.routine import Routine
from stationboard.lesson.log import replay
from stationboard.lesson.record import LessonRecord
from stationboard.planning.cautions import cautions
from stationboard.planning.class_cautions import class_cautions
from stationboard.planning.compiling import PlanError
from stationboard.store.disk import LocalDisk
from stationboard.store.errors import StoreError
from stationboard.store.loose_files import read_document


def check_command(files: list[str], class_name: str | None) -> int:
    """Print every error and warning, one a line; 1 where a file cannot be used, else 0.

    A routine is checked against the class named, or the sample class.
    """
    status = 0
    for name in files:
        try:
            for warning in _warnings(Path(name), class_name):
                print(f"{name}: warning: {warning}")
        except (InputError, StoreError, PlanError) as error:
            print(f"error: {error}" if name in str(error) else f"{name}: error: {error}", file=sys.stderr)
            status = 1
    return status


def _warnings(path: Path, class_name: str | None) -> list[str]:
    match read_document(LocalDisk(), path):
        case Routine() as routine:
            return _about_routine(routine, find("sample", class_name).roster)
        case Roster() as roster:
            return _about_class(roster)
        case LessonRecord() as record:
            try:
                replay(record.events)
            except ValueError as error:
                raise InputError(f"{path} cannot be used: {error}.") from error
            return []


def _about_routine(routine: Routine, roster: Roster) -> list[str]:
    found: dict[str, None] = {}
    for day in range(1, routine.cycle + 1):
        state = rehearse(Found(routine, roster), day).state
        present = {group.id: state.present(group.id) for group in state.chart.groups}
        about_plan = cautions(state.chart, present, routine.period, routine.starts)
        for caution in (*class_cautions(routine, roster, state.opened.place), *about_plan):
            found[str(caution.sentence) if routine.cycle == 1 else f"Day {day}: {caution.sentence}"] = None
    return list(found)


def _about_class(roster: Roster) -> list[str]:
    warnings = [f"{roster.name} has no students."] if not roster.students else []
    if not roster.groupings:
        warnings.append(f"{roster.name} has no groups yet.")
    for grouping in roster.groupings:
        placed = {student for group in grouping.groups for student in group.students}
        left = [student.first for student in roster.students if student.id not in placed]
        if left:
            warnings.append(
                f"In “{grouping.name}” {len(left)} of {len(roster.students)} students have no group."
            )
    return warnings
