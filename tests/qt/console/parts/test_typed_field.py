"""A line of text that loses nothing of what a teacher types."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from stationboard.domain.sentence import say
from stationboard.library.routines.changes import EditRefused
from stationboard.qt.console.parts.typed_field import TypedField
from tests.support.school import dress


class _Plan:
    """Takes whole numbers."""

    def __init__(self) -> None:
        self.number = 7

    def take(self, text: str) -> None:
        if not text.isdigit():
            raise EditRefused(say("Type a whole number."))
        self.number = int(text)


@pytest.fixture
def plan() -> _Plan:
    return _Plan()


@pytest.fixture
def field(plan: _Plan, qtbot: QtBot) -> Iterator[TypedField]:
    dress()
    page = QWidget()
    field = TypedField("Count", plan.take)
    rows = QVBoxLayout(page)
    rows.addWidget(field)
    rows.addWidget(QLineEdit())
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    field.show_value("7")
    field.line.setFocus()
    field.line.selectAll()
    yield field
    page.hide()


def _leave(field: TypedField) -> None:
    QTest.keyClick(field.line, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not field.line


def test_each_letter_is_kept_as_it_is_typed(field: TypedField, plan: _Plan) -> None:
    QTest.keyClicks(field.line, "12")
    assert plan.number == 12


def test_what_cannot_be_stays_with_a_sentence_under_it_even_when_one_goes_on(
    field: TypedField, plan: _Plan
) -> None:
    QTest.keyClicks(field.line, "1o")
    assert plan.number == 7
    assert field.complaint.isVisible()
    assert field.complaint.text() == "Type a whole number."
    assert field.line.accessibleDescription() == "Type a whole number."
    _leave(field)
    field.show_value("7")
    assert field.line.text() == "1o"

    field.line.setFocus()
    QTest.keyClick(field.line, Qt.Key.Key_Backspace)
    assert not field.complaint.isVisible()
    assert field.line.accessibleDescription() == ""


def test_nothing_is_rewritten_under_the_typing_hand_but_afterwards(field: TypedField) -> None:
    QTest.keyClicks(field.line, "012")
    field.show_value("12")
    assert field.line.text() == "012"
    _leave(field)
    assert field.line.text() == "12"


def test_undo_shows_what_holds_whatever_was_typed(field: TypedField) -> None:
    QTest.keyClicks(field.line, "x")
    field.show_value("7", anew=True)
    assert field.line.text() == "7"
    assert not field.complaint.isVisible()
