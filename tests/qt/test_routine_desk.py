"""A routine that is set up: kept at once, undone step by step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from stationboard.domain.document import RoutineId
from stationboard.domain.routine import Routine
from stationboard.domain.sentence import say
from stationboard.library.routines.changes import EditRefused
from stationboard.library.routines.whole import copy_of, with_help_line, with_name
from stationboard.qt.routine_desk import Origin, RoutineDesk
from tests.support.school import School, bundled, school, told_by

STEP = say("A step")
SAMPLE = bundled().routines[0]


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[School]:
    parent = QObject()
    made = school(tmp_path / "library", parent)
    yield made
    made.writer.close(5)


@pytest.fixture
def desk(room: School) -> RoutineDesk:
    return RoutineDesk(room.desk)


def _on_disk(room: School) -> list[Routine]:
    assert room.writer.flush(10)
    return [opened.document for opened in room.folder.load().routines]


def test_the_first_edit_of_a_bundled_routine_makes_the_teachers_own_copy(
    desk: RoutineDesk, room: School
) -> None:
    origins = [desk.origin]
    desk.edit(lambda one: with_name(one, "Mine"), STEP)
    assert [*origins, desk.origin] == [Origin.BUNDLED, Origin.CHANGED]
    assert [routine.name for routine in _on_disk(room)] == ["Mine"]


def test_undoing_all_of_it_leaves_the_bundled_one_as_it_came(desk: RoutineDesk, room: School) -> None:
    desk.edit(lambda one: with_name(one, "Mine"), STEP)
    desk.undo()
    assert (desk.origin, desk.routine) == (Origin.BUNDLED, SAMPLE)
    assert _on_disk(room) == []
    desk.redo()
    assert desk.routine.name == "Mine"
    assert [routine.name for routine in _on_disk(room)] == ["Mine"]


def test_as_it_came_is_a_step_that_can_be_undone(desk: RoutineDesk, room: School) -> None:
    desk.edit(lambda one: with_name(one, "Mine"), STEP)
    desk.as_it_came(say("As it came"))
    assert desk.routine == SAMPLE
    assert _on_disk(room) == []
    desk.undo()
    assert desk.routine.name == "Mine"


def test_a_refused_edit_changes_nothing_and_is_told(desk: RoutineDesk) -> None:
    with pytest.raises(EditRefused):
        desk.edit(lambda one: with_name(one, " "), STEP)
    refused = told_by(desk.refused)
    assert not desk.wish(lambda one: with_name(one, " "), STEP)
    assert [str(sentence) for (sentence,) in refused] == ["A routine needs a name."]
    assert (desk.routine, desk.undoes) == (SAMPLE, None)


def test_each_routine_has_an_undo_of_its_own(desk: RoutineDesk) -> None:
    other = bundled().routines[1].id
    desk.edit(lambda one: with_name(one, "First"), say("Named the first"))
    desk.choose(other)
    assert desk.undoes is None
    desk.edit(lambda one: with_name(one, "Second"), say("Named the second"))
    desk.choose(SAMPLE.id)
    assert str(desk.undoes) == "Named the first"
    desk.undo()
    desk.choose(other)
    assert desk.routine.name == "Second"


def test_letters_typed_into_one_field_are_one_step_and_into_two_routines_two(desk: RoutineDesk) -> None:
    for text in ("A", "As", "Ask"):
        desk.edit(lambda one, text=text: with_help_line(one, text), STEP, "help")  # type: ignore[misc]
    desk.undo()
    assert desk.routine == SAMPLE


def test_an_own_routine_is_deleted_and_brought_back(desk: RoutineDesk, room: School) -> None:
    own = copy_of(SAMPLE, "Mine", [SAMPLE.id])
    desk.add(own)
    assert (desk.routine, desk.origin) == (own, Origin.OWN)
    desk.remove()
    assert desk.routine != own
    removed = [desk.removed]
    assert _on_disk(room) == []
    desk.undo_removal()
    assert (desk.routine, [*removed, desk.removed]) == (own, [own, None])
    assert _on_disk(room) == [own]


def test_a_bundled_routine_cannot_be_deleted(desk: RoutineDesk) -> None:
    desk.remove()
    assert (desk.routine, desk.removed) == (SAMPLE, None)


def test_what_another_computer_changed_is_shown_anew_and_forgets_our_steps(
    desk: RoutineDesk, room: School
) -> None:
    desk.edit(lambda one: with_name(one, "Ours"), STEP)
    replaced = told_by(desk.replaced)
    room.desk.keep_routine(with_name(desk.routine, "Theirs"))
    assert replaced
    assert (desk.routine.name, desk.undoes) == ("Theirs", None)


def test_a_routine_taken_away_elsewhere_leaves_another_one_chosen(desk: RoutineDesk, room: School) -> None:
    desk.add(copy_of(SAMPLE, "Mine", [SAMPLE.id]))
    room.desk.remove_routine(RoutineId("mine"))
    assert desk.routine == SAMPLE
    desk.choose(RoutineId("nowhere"))
    assert desk.routine == SAMPLE


def test_saved_is_told_only_when_it_is_on_the_disk(desk: RoutineDesk, room: School, qtbot: QtBot) -> None:
    desk.edit(lambda one: with_name(one, "Mine"), STEP)
    assert not room.desk.saved
    qtbot.waitUntil(lambda: room.desk.saved)
    assert [one.name for one in _on_disk(room)] == ["Mine"]
