"""Private facts as a teacher edits them."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from stationboard.domain.confidential import Confidential, PrivateFacts, Tie
from stationboard.domain.document import ClassId, StudentId
from stationboard.library.confidential import (
    kept_apart,
    kept_together,
    untied,
    with_facts,
    with_notes,
    without_student,
)

AVA, BEN, CY = StudentId("ava"), StudentId("ben"), StudentId("cy")
NOTHING = Confidential(id=ClassId("5b"))


def test_notes_are_written_changed_and_taken_away_again() -> None:
    written = with_notes(with_facts(NOTHING, PrivateFacts(student=AVA, level="B2")), AVA, "Sits in front")
    assert written.of(AVA) == PrivateFacts(student=AVA, level="B2", notes="Sits in front")
    assert with_notes(written, AVA, "").of(AVA) == PrivateFacts(student=AVA, level="B2")
    assert NOTHING.students == ()


def test_facts_that_say_nothing_leave_no_trace_of_the_student() -> None:
    assert with_notes(with_notes(NOTHING, AVA, "x"), AVA, "") == NOTHING


def test_notes_that_are_too_long_are_refused() -> None:
    with pytest.raises(ValidationError):
        with_notes(NOTHING, AVA, "n" * 2001)


def test_two_who_are_kept_apart_are_no_longer_kept_together() -> None:
    together = kept_together(NOTHING, (AVA, BEN), "cousins")
    assert together.together == (Tie(students=(AVA, BEN), reason="cousins"),)
    apart = kept_apart(together, (BEN, AVA), "they quarrel")
    assert apart.together == ()
    assert apart.apart == (Tie(students=(BEN, AVA), reason="they quarrel"),)
    assert kept_together(apart, (AVA, BEN)).apart == ()


def test_the_same_two_have_one_reason_the_newest() -> None:
    private = kept_apart(kept_apart(NOTHING, (AVA, BEN), "old"), (BEN, AVA), "new")
    assert [tie.reason for tie in private.apart] == ["new"]


def test_a_tie_is_taken_back_and_others_stay() -> None:
    private = kept_apart(kept_apart(NOTHING, (AVA, BEN)), (AVA, CY))
    assert untied(private, (BEN, AVA)).apart == (Tie(students=(AVA, CY)),)


def test_a_student_who_left_is_dropped_everywhere() -> None:
    private = with_notes(with_notes(NOTHING, AVA, "one"), BEN, "two")
    private = kept_together(kept_apart(private, (AVA, BEN)), (AVA, BEN, CY), "read as a team")
    left = without_student(private, AVA)
    assert "ava" not in left.model_dump_json()
    assert left.of(BEN).notes == "two"
    assert left.apart == ()
    assert left.together == (Tie(students=(BEN, CY), reason="read as a team"),)
