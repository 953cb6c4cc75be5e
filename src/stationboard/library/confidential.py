"""Private facts being edited: every function gives a new document."""

from __future__ import annotations

from collections.abc import Iterable

from stationboard.domain.confidential import Confidential, PrivateFacts, Tie
from stationboard.domain.document import StudentId


def with_facts(private: Confidential, facts: PrivateFacts) -> Confidential:
    """The same with these facts in place of those known of the student; facts that say nothing go."""
    known = {one.student: one for one in private.students} | {facts.student: facts}
    return private.model_copy(
        update={"students": tuple(one for one in known.values() if not one.says_nothing)}
    )


def with_notes(private: Confidential, student: StudentId, notes: str) -> Confidential:
    """The same with other notes about a student.

    Raises:
        ValidationError: the notes are longer than `LONGEST_NOTES` letters.
    """
    facts = private.of(student).model_dump() | {"notes": notes}
    return with_facts(private, PrivateFacts.model_validate(facts))


def kept_apart(private: Confidential, students: Iterable[StudentId], reason: str = "") -> Confidential:
    """The same with these students to be kept apart, and no longer together.

    Raises:
        ValidationError: they are fewer than two, or one is named twice.
    """
    tie = Tie(students=tuple(students), reason=reason)
    changes = {"apart": (*_without(private.apart, tie), tie), "together": _without(private.together, tie)}
    return private.model_copy(update=changes)


def kept_together(private: Confidential, students: Iterable[StudentId], reason: str = "") -> Confidential:
    """The same with these students to be kept together, and no longer apart.

    Raises:
        ValidationError: they are fewer than two, or one is named twice.
    """
    tie = Tie(students=tuple(students), reason=reason)
    changes = {"together": (*_without(private.together, tie), tie), "apart": _without(private.apart, tie)}
    return private.model_copy(update=changes)


def untied(private: Confidential, students: Iterable[StudentId]) -> Confidential:
    """The same with nothing said about just these students' being together or apart."""
    tie = Tie(students=tuple(students))
    changes = {"together": _without(private.together, tie), "apart": _without(private.apart, tie)}
    return private.model_copy(update=changes)


def without_student(private: Confidential, student: StudentId) -> Confidential:
    """The same with no word about a student who left; what held for the others still holds."""
    return private.model_copy(
        update={
            "students": tuple(facts for facts in private.students if facts.student != student),
            "apart": _released(private.apart, student),
            "together": _released(private.together, student),
        }
    )


def _without(ties: tuple[Tie, ...], like: Tie) -> tuple[Tie, ...]:
    return tuple(tie for tie in ties if set(tie.students) != set(like.students))


def _released(ties: tuple[Tie, ...], student: StudentId) -> tuple[Tie, ...]:
    """The ties without `student`; one of whom fewer than two are left binds nobody."""
    left = ((tie, tuple(one for one in tie.students if one != student)) for tie in ties)
    return tuple(tie.model_copy(update={"students": students}) for tie, students in left if students[1:])
