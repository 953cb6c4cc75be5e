"""What others can see of the windows without looking at them: titles, and what screen readers are told."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from stationboard.domain.confidential import Confidential
from stationboard.domain.routine import PlaceInCycle
from stationboard.lesson import commands as cmd
from stationboard.qt.class_desk import ClassDesk
from stationboard.qt.confidential_desk import ConfidentialDesk
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
    desks, board, console = windows.desks, windows.board, windows.console
    desks.library.keep_class(secretive.roster)
    private = desks.library.findChildren(ConfidentialDesk)[0]
    private.keep(secretive.confidential)
    console.findChildren(ClassDesk)[0].choose(secretive.roster.id)
    assert console.findChildren(ClassDesk)[0].room.private == secretive.confidential
    assert desks.writers.flush(10)
    assert _kept_in(places_in(data_folder)) == secretive.confidential
    desks.lesson.open(secretive.roster, routine(), PlaceInCycle())
    desks.lesson.wish(cmd.Start(NINE_FIVE))
    board.show()
    titles = list[str]()
    for page in (console.class_page, console.settings_page, console.run_page):
        console.window.show_page(page)
        for command in choice.draw(st.lists(acts_on(secretive.roster), max_size=2)):
            desks.lesson.wish(command)
        titles += [window.windowTitle() for window in QApplication.topLevelWidgets()]
    assert "Period 3 Math – Station Board" in titles
    assert told("\n".join(titles)) == []
    spoken = _spoken(QAccessible.queryAccessibleInterface(board.window))
    assert spoken
    assert told("\n".join(spoken)) == []


def _kept_in(places: Places) -> Confidential:
    """What another start of the program would find in the folder where private facts are kept."""
    files = Files(LocalDisk())
    keeping = Keeping(files, places.shadows, places.backups, places.quarantine, lambda: 0, "here")
    (loaded,) = Shelf(keeping, places.confidential, CONFIDENTIAL).load_all()
    return loaded.document


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
