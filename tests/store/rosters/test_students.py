from __future__ import annotations

from stationboard.store.rosters.layout import lay_out
from stationboard.store.rosters.preview import ImportedStudent
from stationboard.store.rosters.students import Students, students_of


def read(*lines: str) -> Students:
    return students_of(lay_out(list(lines), "roster.csv"))


def test_the_same_number_is_the_same_child() -> None:
    found = read("ID,First,Last,Course", "7,Ann,Lee,Math", "8,Ben,Ray,Math", "7,Ann,Lee,Reading")
    assert [student.first for student in found.students] == ["Ann", "Ben"]
    assert [(out.line, str(out.reason)) for out in found.left_out] == [
        (4, "Ann Lee has the number of Ann Lee on line 2: taken as the same child.")
    ]


def test_two_names_with_one_number_are_one_child_and_both_names_are_told() -> None:
    found = read("ID,First,Last", "7,Robert,Lee", "7,Bob,Lee")
    assert [student.first for student in found.students] == ["Robert"]
    assert "Bob Lee" in str(found.left_out[0].reason)
    assert "Robert Lee" in str(found.left_out[0].reason)


def test_the_same_name_with_two_numbers_is_two_children() -> None:
    found = read("ID,First,Last", "7,Ann,Lee", "8,Ann,Lee")
    assert len(found.students) == 2
    assert found.doubts == ()


def test_the_same_name_without_numbers_is_two_children_and_a_doubt() -> None:
    found = read("First,Last", "Ann,Lee", "Ben,Ray", "ANN,Lee")
    assert len(found.students) == 3
    assert [str(doubt) for doubt in found.doubts] == [
        "Two children have the same name: Ann Lee. Leave one out if it is one child."
    ]


def test_a_preferred_name_like_the_first_name_is_none() -> None:
    found = read("First,Last,Preferred Name,Group", "Ann,Lee,Ann,Red", "Robert,Ray,Bobby,", "Cy,Coe,,")
    assert found.students == (
        ImportedStudent(2, "Ann", "Lee", group="Red"),
        ImportedStudent(3, "Robert", "Ray", preferred="Bobby"),
        ImportedStudent(4, "Cy", "Coe"),
    )


def test_headings_printed_again_on_the_next_page_are_no_child() -> None:
    found = read("Name,Grade", "Ann Lee,3", "Name,Grade", "Ben Ray,3")
    assert [student.first for student in found.students] == ["Ann", "Ben"]
    assert [(out.line, str(out.reason)) for out in found.left_out] == [(3, "This row repeats the headings.")]


def test_a_name_of_two_hundred_letters_is_kept_and_a_longer_one_left_out() -> None:
    found = read("Name", "A" * 200, "B" * 201)
    assert [student.first for student in found.students] == ["A" * 200]
    assert "200 letters" in str(found.left_out[0].reason)


def test_a_long_comment_in_a_column_that_is_not_read_does_no_harm() -> None:
    found = read("Name,Comments", f"Ann Lee,{'x' * 5_000}")
    assert [student.first for student in found.students] == ["Ann"]
    assert found.left_out == ()


def test_numbering_is_taken_off_a_pasted_list_only() -> None:
    assert [student.first for student in read("1. Ann Lee", "2. Ben Ray").students] == ["Ann", "Ben"]
    assert read("Name", "3. Ann").students[0].first == "3."


def test_doubtful_splits_are_named_but_never_more_than_three() -> None:
    found = read("Name", *(f"{first} Garcia Lopez" for first in ("Ann", "Ben", "Cy", "Di", "Ed")))
    assert [str(doubt) for doubt in found.doubts] == [
        "Check where the last name begins: Ann Garcia Lopez, Ben Garcia Lopez, Cy Garcia Lopez and 2 more."
    ]


def test_what_stood_in_parentheses_is_not_repeated_in_the_doubt() -> None:
    found = read("Name", "Ann Lee (IEP)")
    assert [str(doubt) for doubt in found.doubts] == ["What stood beside a name was left out: Ann Lee."]


def test_of_an_email_address_only_a_fingerprint_is_kept_the_same_in_any_case() -> None:
    marks = [
        read("Name,Email", f"Ann Lee,{address}").students[0].mark for address in ("Ann@x.org", "ann@X.org")
    ]
    assert marks[0] == marks[1] != ""
    assert "ann" not in marks[0]
    assert read("Name,Email", "Ann Lee,none").students[0].mark == ""


def test_two_children_with_the_email_address_of_their_parents_are_two() -> None:
    assert len(read("Name,Email", "Ann Lee,home@x.org", "Ben Lee,home@x.org").students) == 2


def test_a_student_is_known_again_by_the_number_before_the_email_address() -> None:
    student = read("Name,ID,Email", "Ann Lee,7,ann@x.org").students[0]
    assert student.source_id == "7"
    assert read("Name,ID,Email", "Ann Lee,,ann@x.org").students[0].source_id == student.mark
