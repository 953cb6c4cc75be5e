"""In a lesson the console has one quiet mark for whatever is amiss, and the board has none."""

from __future__ import annotations

import shutil
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from stationboard.lesson.cues import Cue, CueKind
from stationboard.machine.fuse import REPEATS
from stationboard.qt.console.parts.sheet import Sheet
from stationboard.qt.saving_standing import Saving
from tests.qt.conftest import Windows
from tests.support import classroom
from tests.support.school import told_by

LEFT = Qt.MouseButton.LeftButton


def break_the_disk(windows: Windows) -> Callable[[], None]:
    """Put a file where the classes should lie; gives what puts it right."""
    classes = windows.desks.safety.safety
    assert classes is not None
    folder = classes.library / "classes"
    shutil.rmtree(folder, ignore_errors=True)
    folder.write_text("no folder")
    return folder.unlink


@pytest.fixture
def failing(windows: Windows, qtbot: QtBot) -> Callable[[], None]:
    """A change that cannot be saved; gives what makes it possible."""
    qtbot.waitUntil(lambda: windows.desks.safety.safety is not None)
    mend = break_the_disk(windows)
    windows.desks.library.keep_class(classroom.roster())
    qtbot.waitUntil(lambda: windows.desks.saving.now.saving is Saving.FAILING)
    return mend


def seen(window: QWidget) -> str:
    return " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_in_a_lesson_a_failing_disk_is_one_mark_and_nothing_on_the_board(
    windows: Windows, failing: Callable[[], None], qtbot: QtBot
) -> None:
    windows.start_lesson()
    qtbot.wait(1)
    mark = windows.console.window.sidebar.mark
    assert mark.mark is not None
    assert (mark.mark.words, mark.mark.amber) == ("Not saved", True)
    assert mark.isVisible()
    assert "aved" not in seen(windows.console.window)
    sheets = windows.console.window.findChildren(Sheet)
    assert [sheet for sheet in sheets if sheet.isVisible()] == []
    assert [
        one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()
    ] == []
    assert "aved" not in seen(windows.board.window)


def test_before_a_lesson_the_start_page_says_what_is_safe_and_what_to_do(
    windows: Windows, failing: Callable[[], None], qtbot: QtBot
) -> None:
    (card,) = windows.console.start_page.concerns.cards
    assert card.isVisible()
    assert "Everything is kept here; I keep trying." in card.words.text()
    failing()
    QTest.mouseClick(card.button, LEFT)
    qtbot.waitUntil(lambda: windows.desks.saving.now.saving is Saving.SAVED)
    assert windows.console.start_page.concerns.isHidden()
    mark = windows.console.window.sidebar.mark.mark
    assert mark is not None
    assert mark.words == "Saved"


def test_sounds_that_kept_failing_are_one_mark_that_says_the_lesson_goes_on(
    windows: Windows, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: windows.desks.safety.safety is not None)
    windows.start_lesson()
    monkeypatch.setattr(windows.board.chimes, "play", fail)
    state = windows.desks.lesson.state
    assert state is not None
    for _ in range(REPEATS + 1):
        windows.desks.lesson.cued.emit(Cue(CueKind.WARNING, windows.desks.lesson.clock.now(), 0))
    mark = windows.console.window.sidebar.mark.mark
    assert mark is not None
    assert (mark.words, mark.amber) == ("Sounds are off", True)
    windows.console.window.show_page(windows.console.safety.page)
    (card,) = windows.console.safety.page.concerns.cards
    assert card.words.text() == (
        "Sounds are off because they kept failing; the lesson goes on. "
        "After the lesson close Station Board and open it again to try once more."
    )
    QTest.mouseClick(card.button, LEFT)
    assert windows.console.safety.page.concerns.cards == ()
    mark = windows.console.window.sidebar.mark.mark
    assert mark is not None
    assert mark.words == "Saved"


def fail(*_given: object) -> None:
    raise ZeroDivisionError


def test_closing_asks_once_while_something_is_not_saved(
    windows: Windows, failing: Callable[[], None], qtbot: QtBot
) -> None:
    wished = told_by(windows.console.leave_wished)
    windows.console.window.close()
    leaving = windows.console.safety.leaving
    qtbot.waitUntil(leaving.isVisible)
    assert wished == []
    QTest.mouseClick(leaving.anyway, LEFT)
    assert wished == [()]
    failing()


def test_the_mark_leads_to_the_page_that_tells_more(windows: Windows, qtbot: QtBot) -> None:
    QTest.mouseClick(windows.console.window.sidebar.mark, LEFT)
    assert windows.console.safety.page.isVisible()


def test_a_sheet_goes_with_the_page_it_lies_over(windows: Windows, qtbot: QtBot) -> None:
    windows.desks.library.keep_class(classroom.roster())
    windows.console.window.show_page(windows.console.class_page)
    windows.console.class_page.show_class(classroom.roster().id)
    QTest.mouseClick(windows.console.class_page.view.earlier, LEFT)
    earlier = windows.console.safety.earlier
    qtbot.waitUntil(earlier.isVisible)
    assert earlier.versions == ()
    windows.console.window.show_page(windows.console.settings_page)
    assert not earlier.isVisible()


def test_a_lesson_puts_the_choice_of_folder_off(windows: Windows, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: windows.desks.safety.safety is not None)
    assert windows.console.safety.page.place.move_.isEnabled()
    windows.start_lesson()
    assert not windows.console.safety.page.place.move_.isEnabled()
