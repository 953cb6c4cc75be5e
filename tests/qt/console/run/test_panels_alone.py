from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

import pytest
from pytestqt.qtbot import QtBot

from stationboard.domain.quantity import seconds
from tests.support.console import Console


class WrongError(Exception):
    """Something nobody thought of."""


def fail(*_given: object) -> NoReturn:
    raise WrongError


PANELS = {
    "clock": "look",
    "timeline": "look",
    "strip": "show_message",
    "heading": "show_text",
    "summary": "show_text",
    "columns": "look",
    "tools": "look",
    "last": "look",
}


@pytest.mark.parametrize("broken", PANELS)
def test_a_panel_of_the_console_that_fails_stops_no_other(
    console: Console, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    console.click(console.run.clock.main)
    console.at(11)
    looked: list[str] = []

    def noting(name: str) -> Callable[[object], None]:
        return lambda _given: looked.append(name)

    for name, method in PANELS.items():
        monkeypatch.setattr(getattr(console.run, name), method, fail if name == broken else noting(name))
    with qtbot.captureExceptions() as caught:
        console.at(26)
    assert {kind for kind, _, _ in caught} == {WrongError}
    assert set(looked) == set(PANELS) - {broken}

    looked.clear()
    with qtbot.captureExceptions():
        console.wait(seconds(1))
    assert set(looked) == {"clock", "timeline", "strip"} - {broken}
