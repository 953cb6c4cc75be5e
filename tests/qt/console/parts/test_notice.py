from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from stationboard.qt.console.parts import notice as notices
from stationboard.qt.console.parts.notice import Notice


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    words: list[str] = []

    def hear(_widget: QWidget, said: str) -> None:
        words.append(said)

    monkeypatch.setattr(notices, "speak", hear)
    return words


def test_what_is_wrong_is_read_out_once_and_not_before_it_can_be_seen(qtbot: QtBot, heard: list[str]) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    notice.warn("Give the class a name.")
    assert heard == []
    notice.show()
    notice.warn("Give the class a name.")
    assert heard == ["Give the class a name."]
    notice.hide()
    notice.show()
    assert heard == ["Give the class a name."]
    notice.warn("Type four to eight digits.")
    assert heard[-1] == "Type four to eight digits."


def test_what_is_said_plainly_does_not_interrupt(qtbot: QtBot, heard: list[str]) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    notice.show()
    notice.say("Nothing is kept before you use the class.")
    assert heard == []
