"""What the class sees of its names, by each rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationboard.domain.document import StudentId
from stationboard.domain.name_rule import SYMBOL_WORDS, NameRule
from stationboard.domain.roster import Student
from stationboard.domain.shown_names import board_names, teacher_names


def _students(*names: str) -> tuple[Student, ...]:
    return tuple(
        Student(id=StudentId(f"s{seat}"), first=name.split(" ")[0], last=" ".join(name.split(" ")[1:]))
        for seat, name in enumerate(names, start=1)
    )


def _shown(rule: NameRule, *names: str) -> list[str]:
    return list(board_names(_students(*names), rule).values())


def test_a_student_is_shown_as_first_name_with_last_initial() -> None:
    shown = _shown(NameRule.NAME, "Ava Rossi", "Maria De la Cruz", "Madonna")
    assert shown == ["Ava R.", "Maria D.", "Madonna"]


def test_two_who_would_read_alike_are_numbered_and_no_more_of_a_last_name_is_shown() -> None:
    assert _shown(NameRule.NAME, "Ava Rossi", "Ava Ramos", "Eli B") == ["Ava R. (1)", "Ava R. (2)", "Eli B."]


def test_the_first_name_stands_alone_until_two_are_alike() -> None:
    shown = _shown(NameRule.FIRST, "Ava Rossi", "Ben Ray", "Ava Tan", "Ben Roe")
    assert shown == ["Ava R.", "Ben R. (1)", "Ava T.", "Ben R. (2)"]


@pytest.mark.parametrize("rule", [NameRule.NAME, NameRule.FIRST])
def test_the_teacher_may_choose_another_name(rule: NameRule) -> None:
    students = (Student(id=StudentId("s1"), first="Alexander", last="Smith", shown="Sasha"),)
    assert board_names(students, rule) == {"s1": "Sasha"}


def test_who_has_no_number_counts_on_from_the_highest() -> None:
    students = (
        Student(id=StudentId("s1"), first="Ava"),
        Student(id=StudentId("s2"), first="Ben", number=14),
        Student(id=StudentId("s3"), first="Cy"),
        Student(id=StudentId("s4"), first="Dee", number=14),
    )
    assert list(board_names(students, NameRule.NUMBER).values()) == ["15", "14 (1)", "16", "14 (2)"]


def test_a_neutral_word_stays_with_its_student_when_others_come_and_go() -> None:
    students = _students("Ava Rossi", "Ben Ray", "Cy Coe", "Dan Dow")
    before = board_names(students, NameRule.SYMBOL)
    after = board_names((*students[2:], *_students(*"abcdefgh")[4:]), NameRule.SYMBOL)
    assert [after[one.id] for one in students[2:]] == [before[one.id] for one in students[2:]]
    assert set(before.values()) <= set(SYMBOL_WORDS)
    assert len(SYMBOL_WORDS) == len(set(SYMBOL_WORDS)) >= 60


@pytest.mark.parametrize("rule", [NameRule.NUMBER, NameRule.SYMBOL])
def test_no_name_is_left_where_names_are_not_shown(rule: NameRule) -> None:
    shown = " ".join(_shown(rule, "Zoltan Quux", "Yrsa Quux"))
    assert not any(word in shown for word in ("Zoltan", "Yrsa", "Quux", "Q."))


def test_the_teacher_sees_names_whatever_the_class_sees() -> None:
    assert list(teacher_names(_students("Ava Rossi")).values()) == ["Ava R."]


names = st.text("abcdeABCDE (1)", min_size=1, max_size=12).filter(lambda name: bool(name.strip()))


@given(st.lists(names, max_size=90), st.sampled_from(NameRule))
def test_no_two_students_ever_read_alike(full_names: list[str], rule: NameRule) -> None:
    students = tuple(
        Student(
            id=StudentId(f"s{seat}"), first=name, last=name[::-1].strip(), shown=name if seat % 3 == 0 else ""
        )
        for seat, name in enumerate(full_names)
    )
    shown = board_names(students, rule)
    assert len({name.casefold() for name in shown.values()}) == len(students)
