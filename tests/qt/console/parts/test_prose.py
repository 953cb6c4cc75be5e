from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationboard.qt.console.parts.notice import Notice
from stationboard.qt.console.parts.prose import Prose


def test_a_word_longer_than_the_line_makes_the_text_higher_and_never_wider(
    dressed: QApplication, qtbot: QtBot
) -> None:
    short, long = Prose("Ava"), Prose("A" * 200)
    for prose in (short, long):
        qtbot.addWidget(prose)
    assert long.minimumSizeHint().width() == short.minimumSizeHint().width()
    assert long.heightForWidth(200) > 5 * short.heightForWidth(200)


def test_a_name_is_never_taken_for_markup(dressed: QApplication, qtbot: QtBot) -> None:
    prose = Prose("<b>5B</b>")
    qtbot.addWidget(prose)
    assert prose.textFormat() is Qt.TextFormat.PlainText
    assert prose.text() == "<b>5B</b>"


def test_a_warning_stands_on_amber_until_something_plain_is_said(dressed: QApplication, qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    notice.resize(300, 60)
    notice.say("All is well.")
    plain = notice.grab().toImage().pixelColor(150, 5)
    notice.warn("The bell has rung.")
    assert notice.warns
    assert notice.grab().toImage().pixelColor(150, 5) != plain
    notice.say("All is well.")
    assert notice.grab().toImage().pixelColor(150, 5) == plain
