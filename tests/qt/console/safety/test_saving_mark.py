"""The one quiet mark in the side bar."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from stationboard.qt.console.look.colors import LIGHT
from stationboard.qt.console.parts.tips import plain_tip
from stationboard.qt.console.safety.saving_mark import SavingMark
from stationboard.qt.console.safety.saving_words import mark_of
from stationboard.qt.saving_standing import Saving, Standing
from tests.support.school import dress

FULL = Standing(Saving.FAILING, 3, "Not saved: the disk is full.", "the disk is full")


@pytest.mark.parametrize(
    ("standing", "words", "amber"),
    [
        (Standing(Saving.SAVED), "Saved", False),
        (Standing(Saving.UNDER_WAY), "Saving…", False),
        (Standing(Saving.SLOW, 2), "Saving is slow", True),
        (FULL, "Not saved", True),
    ],
)
def test_the_mark_says_in_a_word_how_saving_stands(standing: Standing, words: str, amber: bool) -> None:  # noqa: FBT001 - a table
    mark = mark_of(standing, "", away=False, read_only=False)
    assert (mark.words, mark.amber) == (words, amber)


def test_the_whole_sentence_is_behind_it(qtbot: QtBot) -> None:
    assert mark_of(Standing(Saving.SAVED), "10:42", away=False, read_only=False).sentence == (
        "Everything is saved. Last at 10:42."
    )
    assert mark_of(FULL, "", away=False, read_only=False).sentence == (
        "3 changes wait: the disk is full. Everything is kept here; I keep trying."
    )
    refused = Standing(Saving.FAILING, 0, "5B cannot be saved: it has characters that are no text.")
    assert mark_of(refused, "", away=False, read_only=False).sentence == refused.sentence


def test_a_library_that_is_away_and_a_disk_that_is_read_only_have_marks_of_their_own() -> None:
    assert mark_of(FULL, "", away=True, read_only=False).words == "Library not reachable"
    assert mark_of(Standing(Saving.SAVED), "", away=False, read_only=True).words == "Kept until you close"


def test_a_screen_reader_hears_the_word_and_the_sentence(qtbot: QtBot) -> None:
    dress()
    mark = SavingMark()
    qtbot.addWidget(mark)
    mark.show_mark(mark_of(FULL, "", away=False, read_only=False))
    heard = QAccessible.queryAccessibleInterface(mark)
    assert heard.text(QAccessible.Text.Name) == "Not saved"
    assert heard.text(QAccessible.Text.Description).startswith("3 changes wait: the disk is full.")
    assert mark.toolTip() == plain_tip(mark.accessibleDescription())


@pytest.mark.parametrize("slim", [False, True])
def test_only_what_is_amiss_has_an_amber_dot(qtbot: QtBot, slim: bool) -> None:  # noqa: FBT001 - a table
    dress()
    mark = SavingMark()
    qtbot.addWidget(mark)
    mark.resize(40 if slim else 188, 34)
    mark.make_slim(slim=slim)
    for standing, amber in ((Standing(Saving.SAVED), False), (FULL, True)):
        mark.show_mark(mark_of(standing, "", away=False, read_only=False))
        image = mark.grab().toImage()
        colors = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        assert (LIGHT.amber in colors) is amber
