"""The check at the door: private, one tap for each student."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationboard.lesson import commands as cmd
from stationboard.qt.console.run.name_tile import NameTile
from tests.support import models
from tests.support.classroom import student_id
from tests.support.console import Console
from tests.support.models import STUDENTS

OpenWith = Callable[..., Console]
AVA, MIA, RAVI = map(student_id, ("Ava R", "Mia S", "Ravi P"))


def _tile(console: Console, name: str) -> NameTile:
    return next(tile for tile in console.run.work.check.tiles.tiles if tile.content.name == name)


def test_one_tap_notes_prepared_the_next_one_not_and_a_third_nothing(open_with: OpenWith) -> None:
    console = open_with(models.check())
    panel = console.run.work.check
    assert panel.count.text() == "0 prepared · 0 not · 23 not asked"
    assert _tile(console, "Ava R.").accessibleName() == "Ava R.: not asked"
    console.click(_tile(console, "Ava R."))
    assert console.state.prepared == {AVA: True}
    console.click(_tile(console, "Ava R."))
    assert _tile(console, "Ava R.").accessibleName() == "Ava R.: not prepared"
    assert panel.count.text() == "0 prepared · 1 not · 22 not asked"
    console.click(_tile(console, "Ava R."))
    assert not console.state.prepared
    console.click(console.run.last.undo)
    assert console.state.prepared == {AVA: False}


def test_all_others_are_noted_at_once_but_not_who_is_absent(open_with: OpenWith) -> None:
    console = open_with(models.check())
    console.desk.wish(cmd.MarkAbsent(RAVI))
    console.desk.wish(cmd.TellPreparation(AVA, prepared=False))
    assert _tile(console, "Ravi P.").content.faded
    console.click(console.run.work.check.others)
    assert len(console.state.prepared) == 22
    assert console.run.work.check.count.text() == "21 prepared · 1 not · 0 not asked"
    assert not console.run.work.check.others.isEnabled()
    console.click(console.run.last.undo)
    console.click(console.run.work.check.others_not)
    assert set(console.state.prepared.values()) == {False}


def test_the_tiles_are_there_during_the_check_and_the_move_after_it(open_with: OpenWith) -> None:
    console = open_with(models.check())
    console.at(4)
    assert console.run.work.check.isVisible()
    console.at(5.5)
    assert console.run.work.check.isVisible()
    console.at(7)
    assert not console.run.work.check.isVisible()
    assert console.run.work.stations.isVisible()


def test_enter_taps_and_space_stays_the_lessons(open_with: OpenWith) -> None:
    console = open_with(models.check())
    _tile(console, "Ava R.").setFocus(Qt.FocusReason.TabFocusReason)
    console.press(Qt.Key.Key_Return)
    assert console.state.prepared == {AVA: True}
    console.press(Qt.Key.Key_Space)
    assert console.state.stage == "paused"


def test_arrows_go_from_tile_to_tile(open_with: OpenWith) -> None:
    console = open_with(models.check())
    _tile(console, "Ava R.").setFocus(Qt.FocusReason.TabFocusReason)
    console.press(Qt.Key.Key_Right)
    assert _tile(console, "Liam T.").hasFocus()
    console.press(Qt.Key.Key_Left)
    assert _tile(console, "Ava R.").hasFocus()
    assert console.reading.index == 0


def test_a_pasted_list_of_names_notes_those_on_it_in_one_step(open_with: OpenWith, qtbot: QtBot) -> None:
    console = open_with(models.check())
    console.click(console.run.work.check.list)
    sheet = console.run.sheets.prepared
    assert not sheet.read.isEnabled()
    sheet.field.setPlainText("Ava R\nS, Mia\nNobody Here")
    with qtbot.waitSignal(sheet.named):
        console.click(sheet.read)
    assert console.state.prepared == {AVA: True, MIA: True}
    assert not sheet.isVisible()
    assert console.run.work.check.told.text() == "Nobody in this class was found for Nobody Here."
    console.click(console.run.last.undo)
    assert not console.state.prepared


def test_a_file_of_names_is_read_as_class_lists_are(
    open_with: OpenWith, qtbot: QtBot, tmp_path: Path
) -> None:
    console = open_with(models.check())
    file = tmp_path / "quiz.csv"
    file.write_text("First name,Last name,Score\nAva,R,9\nRavi,P,7\n", encoding="utf-8")
    sheet = console.run.sheets.prepared
    sheet.ask()
    with qtbot.waitSignal(sheet.named):
        sheet.read_file(file)
    assert set(console.state.prepared) == {AVA, RAVI}


def test_a_bad_file_is_told_in_one_sentence_and_changes_nothing(
    open_with: OpenWith, qtbot: QtBot, tmp_path: Path
) -> None:
    console = open_with(models.check())
    file = tmp_path / "empty.csv"
    file.write_bytes(b"")
    sheet = console.run.sheets.prepared
    sheet.ask()
    with qtbot.waitSignal(sheet.reader.refused):
        sheet.read_file(file)
    assert sheet.message.text().startswith("empty.csv is empty")
    assert sheet.isVisible()
    assert not console.state.prepared


def test_nothing_of_it_stands_in_a_title_or_in_the_line_beside_undo(open_with: OpenWith) -> None:
    console = open_with(models.check())
    console.click(_tile(console, "Ava R."))
    console.click(_tile(console, "Ava R."))
    console.run.sheets.prepared.ask()
    assert console.run.last.text.text() == "Noted about Ava R."
    titles = [window.windowTitle() for window in QApplication.topLevelWidgets()]
    assert not any("repared" in title for title in titles)


def test_every_tile_has_a_name_for_screen_readers(open_with: OpenWith) -> None:
    console = open_with(models.check())
    tiles = console.run.work.check.tiles.tiles
    assert len(tiles) == len(STUDENTS)
    assert all(tile.accessibleName().endswith(": not asked") for tile in tiles)
