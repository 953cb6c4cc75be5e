from __future__ import annotations

import pytest

from stationboard.board.frame import BlankBody
from stationboard.board.framing import frame
from stationboard.board.plain import Plain, bare_frame, later_frame, plain_of
from stationboard.board.telling import Manner
from stationboard.domain.quantity import minutes
from tests.board.samples import Room, boards, lesson, seen

PLAIN = {
    "ready": Plain("Math Rotations", "", ""),
    "opening": Plain("Opening", "7:00", "0:00"),
    "round": Plain("Round 2 of 4", "7:24", "0:00"),
    "over": Plain("Round 1 of 4", "+0:45", "+0:00"),
    "move": Plain("Time to move", "0:48", "0:00"),
    "paused": Plain("Paused", "5:00", "0:00"),
    "attention": Plain("Eyes on me", "", ""),
    "blank": Plain("", "", ""),
}


@pytest.mark.parametrize("view", PLAIN)
def test_the_plain_board_says_what_the_lesson_is_at_and_the_time_left(view: str) -> None:
    assert plain_of(boards(Room())[view]) == PLAIN[view]


@pytest.mark.parametrize(
    ("at", "words"), [(3, "Opening"), (33.6, "Round 2"), (25.2, "Clean up"), (77, "Exit ticket")]
)
def test_a_bare_frame_tells_the_same_time_as_the_full_one(at: float, words: str) -> None:
    play = lesson(Room())
    bare, full = plain_of(bare_frame(play.look(at))), plain_of(seen(play, at))
    assert bare == Plain(words, full.digits, full.template)


def test_a_bare_frame_counts_overtime_as_the_full_one() -> None:
    play = lesson(Room(), held=True)
    assert plain_of(bare_frame(play.look(25.75))).digits == plain_of(seen(play, 25.75)).digits == "+0:45"


def test_a_bare_frame_of_a_break_names_the_break() -> None:
    play = lesson(Room(), lunch=True)
    assert plain_of(bare_frame(play.look(35))).words == "Lunch and recess"


def test_a_bare_frame_shows_no_time_once_the_lesson_is_over() -> None:
    play = lesson(Room())
    assert bare_frame(play.look(200)).clock is None


def test_a_blank_board_stays_blank() -> None:
    assert bare_frame(lesson(Room()).look(3), blank=True).body == BlankBody()


def test_the_last_frame_counts_on() -> None:
    play = lesson(Room())
    shown = frame(play.state, play.look(12), Manner())
    assert plain_of(later_frame(shown, minutes(3))).digits == "3:00"
    assert later_frame(shown, None) == shown
    assert later_frame(boards(Room())["blank"], minutes(3)) == boards(Room())["blank"]
