"""The question about a program that does not answer."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from stationboard.qt.not_answering import NotAnswering
from tests.support.school import cut_off, dress, nameless, told_by


@pytest.fixture
def question(qtbot: QtBot) -> NotAnswering:
    dress()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    window = NotAnswering(application)
    qtbot.addWidget(window)
    qtbot.waitExposed(window)
    return window


def test_it_says_what_is_wrong_and_offers_three_ways_on(question: NotAnswering) -> None:
    assert question.sentence.text() == "Station Board is already open but does not answer."
    labels = {button.accessibleName() or button.text() for button in question.findChildren(QPushButton)}
    assert labels == {"Open here", "Wait", "Close"}
    assert not question.isModal()
    assert cut_off(question) == []
    assert nameless(question) == []


def test_who_waits_is_told_so_and_asked_again(qtbot: QtBot, question: NotAnswering) -> None:
    waited = told_by(question.wait_wished)
    question.wait.click()
    assert waited == [()]
    assert question.sentence.text() == "Waiting for Station Board to answer…"
    assert (question.wait.isEnabled(), question.open_here.isEnabled()) == (False, True)
    question.ask()
    assert question.wait.isEnabled()
    assert question.sentence.text().endswith("does not answer.")


def test_closing_the_window_is_an_answer(qtbot: QtBot, question: NotAnswering) -> None:
    closed, opened = told_by(question.close_wished), told_by(question.open_here_wished)
    question.leave.click()
    assert (closed, opened) == ([()], [])
    question.open_here.click()
    assert opened == [()]
