"""What the presenter puts on the board, and when groups glide."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from stationboard.board.frame import BlankBody, Frame, MoveBody, RoundBody
from stationboard.board.telling import Manner
from stationboard.domain.quantity import Millis, minutes, seconds
from stationboard.domain.routine import PlaceInCycle
from stationboard.lesson import commands as cmd
from stationboard.library.settings import Settings
from stationboard.machine.faults import Faults
from stationboard.machine.fuse import REPEATS, Fuse, Part
from stationboard.qt.board_presenter import BoardPresenter, FusedView
from stationboard.qt.lesson_desk import LessonDesk
from tests.support.classroom import NINE_FIVE, roster, routine
from tests.support.hand_clock import HandClock, ListJournal


@dataclass
class Shown:
    """A view that remembers what it was given."""

    frames: list[tuple[Frame, Millis | None]] = field(default_factory=list)

    def show_frame(self, shown: Frame, since: Millis | None = None) -> None:
        self.frames.append((shown, since))

    @property
    def last(self) -> tuple[Frame, Millis | None]:
        return self.frames[-1]


@dataclass
class Stage:
    clock: HandClock
    desk: LessonDesk
    presenter: BoardPresenter
    view: Shown
    settings: list[Settings]


class Broken:
    """A view that cannot show anything that moves, or, with `still`, anything at all."""

    def __init__(self, *, still: bool) -> None:
        self.tries = 0
        self.still = still

    def show_frame(self, shown: Frame, since: Millis | None = None) -> None:
        self.tries += 1
        if self.still or since is not None:
            raise ZeroDivisionError


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    clock = HandClock()
    desk = LessonDesk(clock, ListJournal())
    settings = [Settings()]
    fuse = Fuse(Part.GLIDE, Faults())
    presenter = BoardPresenter(desk, lambda: settings[0], Manner, fuse, QObject(desk))
    view = Shown()
    presenter.add_view(view)
    return Stage(clock, desk, presenter, view, settings)


def _move(stage: Stage) -> None:
    stage.desk.open(roster(), routine(), PlaceInCycle())
    stage.desk.wish(cmd.Start(NINE_FIVE))
    stage.clock.go_on(minutes(25))
    stage.clock.go_on(Millis(500))
    stage.desk.look()


def test_without_a_lesson_the_board_is_empty(stage: Stage) -> None:
    assert isinstance(stage.view.last[0].body, BlankBody)


def test_groups_glide_for_a_moment_and_then_stand(stage: Stage) -> None:
    _move(stage)
    frame, since = stage.view.last
    assert isinstance(frame.body, MoveBody)
    assert since == 500
    stage.clock.go_on(seconds(2))
    stage.desk.look()
    assert stage.view.last[1] is None


def test_with_reduced_motion_nothing_glides(stage: Stage) -> None:
    stage.settings[0] = Settings(reduced_motion=True)
    _move(stage)
    assert stage.view.last[1] is None


def test_a_blank_board_stays_blank_while_the_lesson_goes_on(stage: Stage) -> None:
    stage.desk.open(roster(), routine(), PlaceInCycle())
    stage.desk.wish(cmd.Start(NINE_FIVE))
    stage.presenter.toggle_blank()
    stage.clock.go_on(minutes(12))
    stage.desk.look()
    assert isinstance(stage.view.last[0].body, BlankBody)
    stage.presenter.toggle_blank()
    assert isinstance(stage.view.last[0].body, RoundBody)


def test_a_lesson_put_away_leaves_an_empty_board(stage: Stage) -> None:
    _move(stage)
    stage.desk.put_away()
    assert isinstance(stage.view.last[0].body, BlankBody)


def test_a_preview_that_cannot_be_shown_is_given_up_and_the_board_goes_on(stage: Stage) -> None:
    broken = Broken(still=True)
    fuse = Fuse(Part.PREVIEW, Faults())
    stage.presenter.add_view(FusedView(broken, fuse))
    _move(stage)
    for _ in range(20):
        stage.presenter.present()
    assert broken.tries == REPEATS
    assert fuse.blown
    assert isinstance(stage.view.last[0].body, MoveBody)


def test_groups_that_cannot_glide_stand_still(stage: Stage) -> None:
    broken = Broken(still=False)
    stage.presenter.add_view(broken)
    _move(stage)
    for _ in range(20):
        stage.presenter.present()
    moving = broken.tries
    stage.presenter.present()
    assert broken.tries == moving + 1
