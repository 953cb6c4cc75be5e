"""Whose names a round shows, and in which way the teacher wants them seen."""

from __future__ import annotations

import re

import pytest

from stationboard.board.frame import RoundBody
from stationboard.domain.name_rule import SYMBOL_WORDS, NameRule
from stationboard.domain.quantity import clock_time
from stationboard.domain.roster import Roster
from stationboard.domain.times_away import TimeAway, Weekday
from tests.board.samples import seen
from tests.support.classroom import Lesson, roster, started, student_id

KAI = student_id("Kai N")


def _names(play: Lesson, at: float) -> tuple[str, ...]:
    body = seen(play, at).body
    assert isinstance(body, RoundBody)
    return tuple(name for card in body.cards for party in card.parties for name in party.names)


def _ruled(rule: NameRule) -> Roster:
    return roster().model_copy(update={"name_rule": rule})


@pytest.mark.parametrize("rule", [NameRule.NUMBER, NameRule.SYMBOL])
def test_a_class_without_names_on_the_board_has_none_in_any_round(rule: NameRule) -> None:
    play = started(people=_ruled(rule))
    told = set(re.findall(r"\w+", repr([seen(play, at) for at in (0.0, 12.0, 25.2, 33.0, 90.0)])))
    assert not told & {student.first for student in roster().students}
    assert len(set(_names(play, 12))) == 23


def test_first_names_and_words_are_what_the_rule_says() -> None:
    assert _names(started(people=_ruled(NameRule.FIRST)), 12)[0] == "Ava"
    assert set(_names(started(people=_ruled(NameRule.SYMBOL)), 12)) <= {
        *SYMBOL_WORDS,
        *(f"{word} ({number})" for word in SYMBOL_WORDS for number in range(1, 6)),
    }


def test_who_is_out_every_week_is_off_the_board_meanwhile_and_nobody_sees_why() -> None:
    time = TimeAway(weekdays=tuple(Weekday), leaves=clock_time(9, 50), back=clock_time(10, 0))
    people = roster()
    students = tuple(
        one.model_copy(update={"away": (time,)}) if one.id == KAI else one for one in people.students
    )
    play = started(people=people.model_copy(update={"students": students}))
    assert "Kai N." in _names(play, 44)
    assert "Kai N." not in _names(play, 46)
    assert "Kai" not in repr(seen(play, 46))
    assert "Kai N." in _names(play, 55)
