from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QScreen
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationboard.qt.screen_watch import LONGEST_MS, QUIET_MS, ScreenWatch
from tests.support.plugs import LAPTOP, PROJECTOR, Plugged, cannot_plug, plug

pytestmark = pytest.mark.skipif(bool(cannot_plug()), reason=cannot_plug())


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[ScreenWatch]:
    plug((LAPTOP, PROJECTOR))
    made = ScreenWatch(qapp)
    yield made
    made.deleteLater()
    plug((Plugged("", width=800, height=800),))


def waiting(watch: ScreenWatch) -> list[int]:
    """How long the timers that run now will wait from their start, in milliseconds."""
    QApplication.processEvents()
    return sorted(timer.interval() for timer in watch.findChildren(QTimer) if timer.isActive())


@pytest.mark.parametrize(
    "screens",
    [
        (LAPTOP,),
        (PROJECTOR,),
        (),
        (LAPTOP, PROJECTOR, Plugged("WALL", 4000)),
        (LAPTOP, Plugged(PROJECTOR.name, 1366, 0, 1024, 768)),
        (LAPTOP, Plugged(PROJECTOR.name, 1366, 0, 1920, 1080, 144)),
    ],
)
def test_every_change_is_told_once_it_is_quiet(watch: ScreenWatch, screens: tuple[Plugged, ...]) -> None:
    settled = QSignalSpy(watch.settled)
    assert waiting(watch) == []
    plug(screens)
    assert waiting(watch) == [QUIET_MS, LONGEST_MS]
    assert settled.count() == 0


def test_the_second_change_of_a_new_screen_is_told_too(watch: ScreenWatch) -> None:
    plug((LAPTOP, Plugged("NEW", 1366)))
    watch.settle()
    plug((LAPTOP, Plugged("NEW", 1366, 0, 640, 480)))
    assert waiting(watch) == [QUIET_MS, LONGEST_MS]


def test_a_projector_that_falls_asleep_and_comes_back_is_one_change(
    qapp: QApplication, qtbot: QtBot, watch: ScreenWatch
) -> None:
    quick = ScreenWatch(qapp, watch, quiet_ms=0)
    settled = QSignalSpy(quick.settled)
    with qtbot.waitSignal(quick.settled):
        plug((LAPTOP,))
        plug((LAPTOP, PROJECTOR))
    QApplication.processEvents()
    assert settled.count() == 1
    assert waiting(quick) == []


def test_a_screen_is_told_of_before_it_goes(watch: ScreenWatch) -> None:
    gone: list[str] = []

    def note(screen: QScreen) -> None:
        gone.append(screen.name())

    watch.going.connect(note)
    plug((LAPTOP,))
    assert gone == [PROJECTOR.name]
