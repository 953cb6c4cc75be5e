"""What others can see of the windows without looking at them: titles, and what screen readers are told."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from stationboard.domain.routine import PlaceInCycle
from stationboard.lesson import commands as cmd
from stationboard.store.disk import LocalDisk
from stationboard.store.files import Files
from stationboard.store.keeping import Keeping
from stationboard.store.kinds import CONFIDENTIAL
from stationboard.store.places import Places, places_in
from stationboard.store.shelf import Shelf
from tests.qt.conftest import Windows
from tests.support.classroom import NINE_FIVE, routine
from tests.support.private_words import Secretive, acts_on, secretive_classes, told


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10)
@given(choice=st.data(), secretive=secretive_classes())
def test_titles_and_the_boards_accessible_names_hold_nothing_private(
    choice: st.DataObject,
    secretive: Secretive,
    windows: Windows,
    data_folder: Path,
) -> None:
    desks, board = windows.desks, windows.board
    _keep_private_facts(secretive, places_in(data_folder))
    desks.library.keep_class(secretive.roster)
    desks.lesson.open(secretive.roster, routine(), PlaceInCycle())
    desks.lesson.wish(cmd.Start(NINE_FIVE))
    board.show()
    for command in choice.draw(st.lists(acts_on(secretive.roster), max_size=4)):
        desks.lesson.wish(command)
    titles = [window.windowTitle() for window in QApplication.topLevelWidgets()]
    assert "Period 3 Math – Station Board" in titles
    assert told("\n".join(titles)) == []
    spoken = _spoken(QAccessible.queryAccessibleInterface(board.window))
    assert spoken
    assert told("\n".join(spoken)) == []


def _keep_private_facts(secretive: Secretive, places: Places) -> None:
    files = Files(LocalDisk())
    keeping = Keeping(files, places.shadows, places.backups, places.quarantine, lambda: 0, "here")
    shelf = Shelf(keeping, places.root / "private", CONFIDENTIAL)
    shelf.load_all()
    shelf.save(secretive.roster.id, secretive.confidential)
    (loaded,) = Shelf(keeping, places.root / "private", CONFIDENTIAL).load_all()
    assert loaded.document == secretive.confidential


def _spoken(thing: QAccessibleInterface) -> list[str]:
    """All that a screen reader could say of a window and what is in it."""
    kinds = (
        QAccessible.Text.Name,
        QAccessible.Text.Description,
        QAccessible.Text.Value,
        QAccessible.Text.Help,
    )
    words = [thing.text(kind) for kind in kinds]
    for place in range(thing.childCount()):
        words.extend(_spoken(thing.child(place)))
    return words
