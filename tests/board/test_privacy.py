"""No private word is on any board, at any moment of any lesson."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationboard.board.framing import frame
from stationboard.board.picture import picture
from stationboard.board.telling import Manner
from stationboard.board.theme import LIGHT
from stationboard.board.words import Catalog
from stationboard.domain.name_rule import NameRule
from stationboard.domain.quantity import clock_time
from stationboard.domain.roster import Student
from stationboard.domain.routine import Routine
from stationboard.domain.shown_names import board_names
from stationboard.lesson import commands as cmd
from stationboard.lesson.decide import decide
from stationboard.lesson.log import appended
from stationboard.lesson.reading import read
from stationboard.lesson.refusal import Refusal
from tests.board.fixed_measure import FixedMeasure
from tests.lesson.test_undo import COMMANDS
from tests.support.any_routine import routines
from tests.support.classroom import NINE_FIVE, moment, open_lesson
from tests.support.private_words import FIRST_NAMES, MARK, Secretive, acts_on, secretive_classes, told

BELL = clock_time(10, 25)
MANNERS = (
    Manner(),
    Manner(names_shown=False),
    Manner(Catalog("ar", right_to_left=True)),
    Manner(wing="Side 1"),
    Manner(by_touch=True),
)


@given(st.data(), secretive_classes(), routines(), st.sampled_from(MANNERS))
def test_nothing_private_is_on_a_board_whatever_the_teacher_does(
    choice: st.DataObject, secretive: Secretive, plan: Routine, manner: Manner
) -> None:
    log, at = open_lesson(plan, secretive.roster, BELL), 0.0
    steps = choice.draw(st.lists(st.one_of(acts_on(secretive.roster), COMMANDS), max_size=12))
    shown = frame(log.state, read(log.state, moment(at)), manner)
    for command in (cmd.Start(NINE_FIVE), *steps):
        answer = decide(log, command, moment(at))
        if not isinstance(answer, Refusal):
            log = appended(log, answer)
        at += choice.draw(st.floats(0, 12))
        shown = frame(log.state, read(log.state, moment(at)), manner)
        assert told(repr(shown)) == []
    # Much slower, so only of the last moment.
    assert told(repr(picture(shown, 1280, 720, LIGHT, FixedMeasure()))) == []


@given(secretive_classes())
def test_the_words_this_looks_for_are_there_to_be_found(secretive: Secretive) -> None:
    assert all(told(student.last) and told(student.id) for student in secretive.roster.students)
    for document in (secretive.roster, secretive.confidential):
        assert told(repr(document))
    assert told(secretive.confidential.model_dump_json())


@pytest.mark.parametrize("first", FIRST_NAMES)
def test_of_a_last_name_one_letter_is_shown_and_no_more(first: str) -> None:
    student = Student.model_validate({"id": "a", "first": first, "last": f"R{MARK}"})
    (name,) = board_names((student,), NameRule.NAME).values()
    assert name == f"{first} R."
