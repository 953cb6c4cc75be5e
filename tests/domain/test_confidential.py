"""What a teacher knows and the class must not: its limits, and that nothing public can hold it."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from stationboard.domain.confidential import Confidential, PrivateFacts, Tie
from stationboard.domain.document import ClassId, StudentId
from stationboard.domain.roster import Roster, Student
from stationboard.lesson.events import Opened

AVA, BEN = StudentId("ava"), StudentId("ben")


def test_of_a_student_nobody_wrote_about_every_field_is_empty() -> None:
    private = Confidential(id=ClassId("5b"), students=(PrivateFacts(student=AVA, level="B2"),))
    assert private.of(AVA).level == "B2"
    assert private.of(BEN).says_nothing
    assert not private.of(AVA).says_nothing


def test_notes_may_have_two_thousand_letters_and_no_more() -> None:
    assert PrivateFacts(student=AVA, notes="n" * 2000).notes
    with pytest.raises(ValidationError, match="2000"):
        PrivateFacts(student=AVA, notes="n" * 2001)


def test_no_student_is_told_of_twice() -> None:
    facts = PrivateFacts(student=AVA)
    with pytest.raises(ValidationError, match="private facts twice"):
        Confidential(id=ClassId("5b"), students=(facts, facts))


def test_two_students_at_least_are_kept_apart_and_nobody_from_herself() -> None:
    with pytest.raises(ValidationError, match="at least 2"):
        Tie(students=(AVA,))
    with pytest.raises(ValidationError, match="named twice"):
        Tie(students=(AVA, AVA))


def test_an_error_about_private_facts_does_not_repeat_them() -> None:
    with pytest.raises(ValidationError) as caught:
        PrivateFacts.model_validate({"student": "ava", "level": 3, "notes": ["a secret of hers"]})
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("public", [Roster, Student, Opened])
def test_what_is_copied_into_a_lesson_has_no_room_for_anything_private(public: type) -> None:
    private = {*PrivateFacts.model_fields, *Confidential.model_fields} - {"id", "students", "student"}
    assert private
    fields = getattr(public, "model_fields", None) or getattr(public, "__dataclass_fields__", {})
    assert fields
    assert private.isdisjoint(fields)
