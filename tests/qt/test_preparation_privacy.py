"""What the teacher notes at the door is seen by nobody else."""

from __future__ import annotations

from stationboard.board.framing import frame
from stationboard.board.telling import Manner
from stationboard.domain.document import StudentId
from stationboard.domain.quantity import minutes
from stationboard.domain.routine import PlaceInCycle
from stationboard.lesson import commands as cmd
from stationboard.library.pin import SALT_BYTES, new_pin
from tests.qt.conftest import Windows
from tests.support import models
from tests.support.classroom import NINE_FIVE, roster, started, student_id
from tests.support.models import STUDENTS

AVA, MIA = map(student_id, ("Ava R", "Mia S"))


def test_while_the_teacher_asks_the_board_stays_the_same() -> None:
    silent, asked = started(models.check()), started(models.check())
    for place, student in enumerate(STUDENTS):
        asked.do(cmd.TellPreparation(student, prepared=bool(place % 3)), 1)
    asked.do(cmd.CallStudents((AVA,), models.TEACHER, minutes(8)), 1)
    asked.do(cmd.GiveBack((AVA,)), 2)
    asked.do(cmd.AskForHelp(MIA), 2)
    frames = [frame(one.state, one.look(3), Manner()) for one in (silent, asked)]
    assert frames[0] == frames[1]


def test_a_call_with_a_timer_and_one_without_look_the_same_on_the_board() -> None:
    open_end, timed = started(), started()
    open_end.do(cmd.CallStudents((AVA,), models.TEACHER), 12)
    timed.do(cmd.CallStudents((AVA,), models.TEACHER, minutes(1)), 12)
    frames = [frame(one.state, one.look(15), Manner()) for one in (open_end, timed)]
    assert frames[0] == frames[1]


def _locked(windows: Windows) -> None:
    pin = new_pin("2580", bytes(SALT_BYTES))
    settings = windows.desks.library.settings.model_copy(update={"pin": pin})
    windows.desks.library.keep_settings(settings)
    windows.console.lock.lock()


def test_a_locked_console_shows_neither_tiles_nor_sheets(windows: Windows) -> None:
    desk, run = windows.desks.lesson, windows.console.run_page
    desk.open(roster(), models.check(), PlaceInCycle())
    desk.wish(cmd.Start(NINE_FIVE))
    desk.wish(cmd.TellPreparation(AVA, prepared=False))
    assert run.work.check.isVisible()
    run.sheets.prepared.ask()
    _locked(windows)
    assert not run.work.check.isVisible()
    assert not run.sheets.prepared.isVisible()
    assert not run.last.isVisible()


def test_no_title_of_a_window_tells_of_it(windows: Windows) -> None:
    desk = windows.desks.lesson
    desk.open(roster(), models.check(), PlaceInCycle())
    desk.wish(cmd.Start(NINE_FIVE))
    before = windows.console.window.windowTitle(), windows.board.window.windowTitle()
    desk.wish(cmd.TellPreparationOfAll(tuple(map(StudentId, STUDENTS)), prepared=False))
    assert (windows.console.window.windowTitle(), windows.board.window.windowTitle()) == before
