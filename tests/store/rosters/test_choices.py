"""What a teacher may choose about a list that was read."""

from __future__ import annotations

import pytest

from stationboard.store.rosters.preview import Field, RosterError
from stationboard.store.rosters.reading import read_each, read_list
from stationboard.store.rosters.source import ListSource, NamedBytes, Wishes


def source(text: str) -> ListSource:
    return ListSource("list.csv", (NamedBytes("list.csv", text.encode()),))


def names(text: str, wishes: Wishes) -> list[str]:
    students = read_list(source(text), wishes).preview.students
    return [f"{one.first} {one.last}".strip() for one in students]


TWO_CLASSES = (
    "Name,Section,ID\nAnn Lee,Math 5,1\nBen Ray,Art,2\nCy Coe,Math 5,3\nTotal,Math 5,\nBen Ray,Math 5,2\n"
)


def test_several_classes_in_one_list_are_counted_without_the_rows_that_are_no_student() -> None:
    offer = read_list(source(TWO_CLASSES))
    assert [(one.name, one.students) for one in offer.classes] == [("Art", 1), ("Math 5", 3)]
    assert offer.students == 3
    assert offer.class_name == ""
    assert len(offer.preview.students) == 3


def test_one_class_of_a_list_is_taken_alone_or_each_by_itself() -> None:
    assert names(TWO_CLASSES, Wishes(class_name="Art")) == ["Ben Ray"]
    each = read_each(source(TWO_CLASSES))
    assert [(name, len(preview.students)) for name, preview in each] == [("Art", 1), ("Math 5", 3)]


def test_a_class_that_is_not_in_the_list_is_everybody() -> None:
    assert len(names(TWO_CLASSES, Wishes(class_name="Music"))) == 3


def test_every_column_is_offered_with_its_first_entries_and_its_use() -> None:
    offer = read_list(source("Kid,ID,Gender,Table\nAnn Lee,1,F,Red\nBen Ray,2,M,Red\n"))
    told = [(one.heading, one.sample, one.use, one.private) for one in offer.columns]
    assert told == [
        ("Kid", "Ann Lee · Ben Ray", Field.FULL, False),
        ("ID", "1 · 2", Field.NUMBER, False),
        ("Gender", "", None, True),
        ("Table", "Red", Field.GROUP, False),
    ]


def test_names_under_a_heading_nobody_knows_are_a_guess_that_is_told() -> None:
    doubts = read_list(source("Scholar,Grade,ID\nAnn Lee,3,1\n")).preview.doubts
    assert [str(one) for one in doubts] == [
        "No heading says “Name”; the names were taken from “Scholar”: check the columns."
    ]


def test_a_column_is_used_as_the_teacher_chooses() -> None:
    text = "Last,First,Lab\nAnn,Lee,Red\nBen,Ray,Blue\n"
    wishes = Wishes(uses=((0, Field.FIRST), (1, Field.LAST), (2, Field.GROUP)))
    assert names(text, wishes) == ["Ann Lee", "Ben Ray"]
    assert [one.group for one in read_list(source(text), wishes).preview.students] == ["Red", "Blue"]
    by_class = Wishes(uses=((0, Field.FIRST), (2, Field.CLASS)))
    assert [one.name for one in read_list(source(text), by_class).classes] == ["Blue", "Red"]


def test_the_first_line_becomes_the_headings_when_the_teacher_says_so() -> None:
    text = "Kid,Fam\nAnn,Lee\n"
    uses = ((0, Field.FIRST), (1, Field.LAST))
    assert names(text, Wishes(uses=uses)) == ["Kid Fam", "Ann Lee"]
    assert names(text, Wishes(uses=uses, headed=True)) == ["Ann Lee"]


@pytest.mark.parametrize("uses", [(), ((1, Field.NUMBER),), ((0, Field.PREFERRED),)])
def test_without_a_column_of_names_there_is_no_class(uses: tuple[tuple[int, Field], ...]) -> None:
    with pytest.raises(RosterError, match="Choose the column that holds the names"):
        read_list(source(TWO_CLASSES), Wishes(uses=uses))


def test_a_column_that_is_not_there_is_empty() -> None:
    assert names("Ann\nBen\n", Wishes(uses=((0, Field.FIRST), (40, Field.LAST)))) == ["Ann", "Ben"]
