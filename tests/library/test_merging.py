from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationboard.domain.document import StudentId
from stationboard.domain.roster import Student
from stationboard.library.classes import NewStudent
from stationboard.library.likeness import Likeness
from stationboard.library.merging import Change, Joined, Left, Renamed, is_likely, merge_plan
from tests.support.counting import calls_of


def student(name: str, number: str = "") -> Student:
    first, _, last = name.partition(" ")
    return Student(
        id=StudentId(f"s-{name.casefold().encode().hex()[:40]}"), first=first, last=last, source_id=number
    )


def new(name: str, number: str = "", legal: str = "") -> NewStudent:
    first, _, last = name.partition(" ")
    return NewStudent(first, last, source_id=number, legal_first=legal)


def told(students: list[Student], listed: list[NewStudent]) -> list[str]:
    return [_words(change) for change in merge_plan(students, listed).changes]


def _words(change: Change) -> str:
    match change:
        case Joined(one):
            return f"+{one.first} {one.last}".strip()
        case Left(one):
            return f"-{one.first} {one.last}".strip()
        case Renamed(one, other, why):
            return f"{one.first} {one.last}>{other.first} {other.last} {why.name if why else 'NUMBER'}"


def test_the_same_list_changes_nothing() -> None:
    plan = merge_plan([student("Ann Lee"), student("Ben Ray")], [new("Ben Ray"), new("Ann Lee", "7")])
    assert plan.changes == ()
    assert [(one.first, other.source_id) for one, other in plan.kept] == [("Ann", "7"), ("Ben", "")]


def test_who_is_new_and_who_is_gone_is_told() -> None:
    assert told([student("Ann Lee"), student("Ben Ray")], [new("Ann Lee"), new("Cy Coe")]) == [
        "+Cy Coe",
        "-Ben Ray",
    ]


def test_the_same_number_is_the_same_child_whatever_the_name() -> None:
    assert told([student("Ann Lee", "7")], [new("Anna Cruz", "7")]) == ["Ann Lee>Anna Cruz NUMBER"]


def test_a_number_is_the_same_in_any_case() -> None:
    assert told([student("Ann Lee", "U7")], [new("Ann Lee", "u7")]) == []


def test_numbers_of_another_program_do_not_keep_children_of_one_name_apart() -> None:
    assert (
        told([student("Ann Lee", "7"), student("Ben Ray", "8")], [new("Ann Lee", "x1"), new("Ben Ray", "x2")])
        == []
    )


def test_children_of_one_name_with_other_numbers_of_the_same_program_are_two() -> None:
    students = [student("Ann Lee", "7"), student("Ben Ray", "8")]
    assert told(students, [new("Ben Ray", "8"), new("Ann Lee", "9")]) == ["+Ann Lee", "-Ann Lee"]


@pytest.mark.parametrize(
    ("present", "listed", "expected"),
    [
        ("Jose Munoz", "José Muñoz", "Jose Munoz>José Muñoz SPELLING"),
        ("Bill Ray", "William Ray", "Bill Ray>William Ray NICKNAME"),
        ("Ann L.", "Ann Lee", "Ann L.>Ann Lee SHORTER"),
        ("Florence Starck", "Florence Stark", "Florence Starck>Florence Stark SIMILAR"),
    ],
)
def test_a_name_that_is_written_otherwise_is_proposed(present: str, listed: str, expected: str) -> None:
    assert told([student(present)], [new(listed)]) == [expected]


def test_a_list_that_says_less_of_a_name_changes_nothing() -> None:
    assert told([student("Ann Lee")], [new("Ann L.")]) == []
    assert told([student("Ann Lee")], [new("Ann")]) == []


def test_whoever_goes_by_another_name_is_found_by_the_legal_one() -> None:
    assert told([student("Katherine Lee")], [new("Kit Lee", legal="Katherine")]) == []


def test_a_name_that_is_like_two_others_is_nobody_s() -> None:
    assert told([student("Sam Lee")], [new("Samuel Lee"), new("Samantha Lee")]) == [
        "+Samuel Lee",
        "+Samantha Lee",
        "-Sam Lee",
    ]


def test_the_surest_likeness_comes_first() -> None:
    students = [student("Will Ray"), student("Bill Ray")]
    assert told(students, [new("Bill Ray"), new("William Ray")]) == ["Will Ray>William Ray NICKNAME"]


def test_two_children_of_one_name_stay_two() -> None:
    twins = [student("Ann Lee"), Student(id=StudentId("other"), first="Ann", last="Lee")]
    assert told(twins, [new("Ann Lee"), new("Ann Lee")]) == []
    assert told(twins, [new("Ann Lee")]) == ["-Ann Lee"]
    assert told(twins[:1], [new("Ann Lee"), new("Ann Lee")]) == ["+Ann Lee"]


def test_a_number_that_two_have_tells_nobody() -> None:
    listed = [new("Ann Lee", "7"), new("Ben Lee", "7")]
    assert told([student("Ann Lee", "7")], listed) == ["+Ben Lee"]


def test_nobody_leaves_and_no_similar_name_is_taken_unless_it_is_ticked() -> None:
    one = student("Ann Lee")
    assert not is_likely(Left(one))
    assert not is_likely(Renamed(one, new("Anm Lee"), Likeness.SIMILAR))
    assert is_likely(Renamed(one, new("Anna Cruz"), None))
    assert is_likely(Renamed(one, new("ann lee"), Likeness.SPELLING))
    assert is_likely(Joined(new("Cy Coe")))


NAMES = st.sampled_from(
    ["Ann Lee", "ann lee", "Anna Lee", "Ben Ray", "Benjamin Ray", "B. Ray", "Ben", "Zoë Muñoz"]
)
NUMBERS = st.sampled_from(["", "", "1", "2", "3"])


@given(st.lists(st.tuples(NAMES, NUMBERS), max_size=6), st.lists(st.tuples(NAMES, NUMBERS), max_size=6))
def test_everybody_is_told_of_once(present: list[tuple[str, str]], listed: list[tuple[str, str]]) -> None:
    students = [
        student(name, number).model_copy(update={"id": StudentId(f"s{at}")})
        for at, (name, number) in enumerate(present)
    ]
    plan = merge_plan(students, [new(*one) for one in listed])
    ours = [one.id for one, _ in plan.kept]
    theirs = len(plan.kept)
    for change in plan.changes:
        ours += [] if isinstance(change, Joined) else [change.student.id]
        theirs += not isinstance(change, Left)
    assert sorted(ours) == sorted(one.id for one in students)
    assert theirs == len(listed)


def test_names_are_compared_with_each_other_only_in_classes_not_in_whole_schools() -> None:
    def work_for(size: int) -> int:
        students = [student(f"Ann{at} Lee{at}") for at in range(size)]
        listed = [new(f"Ben{at} Ray{at}") for at in range(size)]
        return calls_of(lambda: merge_plan(students, listed))

    assert work_for(60) > 60 * 60
    assert work_for(2_000) < 2_000 * 40
