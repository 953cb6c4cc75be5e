"""Classes in which all that their students must not see carries a word nobody could write by chance."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from stationboard.domain.confidential import Confidential, PrivateFacts, Tie
from stationboard.domain.document import ClassId, GroupId, GroupingId, StudentId
from stationboard.domain.look import looks
from stationboard.domain.roster import Group, Grouping, Roster, Student
from stationboard.lesson import commands as cmd
from tests.support.any_routine import STATIONS

MARK = "xqzj"
"""In every private word, and in no other: not in a sentence of the program, a name or an id of a group."""

FIRST_NAMES = ("Ava", "Ben", "Zoë", "José María", "李", "محمد", "Ann-Kathrin", "<b>Max</b>")
INITIALS = "ABÉßЖ李m"

_words = st.text("0123456789abcdef", min_size=8, max_size=12).map(lambda text: MARK + text)


@dataclass(frozen=True)
class Secretive:
    """A class with what is private about it."""

    roster: Roster
    confidential: Confidential


def told(text: str) -> list[str]:
    """The private words in `text`, each with some of what stands around it."""
    folded, found, at = text.casefold(), list[str](), -1
    while (at := folded.find(MARK, at + 1)) >= 0:
        found.append(text[max(0, at - 40) : at + 40])
    return found


@st.composite
def _students(draw: st.DrawFn) -> tuple[Student, ...]:
    ids = draw(st.lists(_words, min_size=1, max_size=12, unique=True))
    return tuple(
        Student(
            id=StudentId(one),
            first=draw(st.sampled_from(FIRST_NAMES)),
            last=draw(st.sampled_from(INITIALS)) + draw(_words),
            shown=draw(st.sampled_from(("", "", "", "Sasha"))),
            source_id=draw(_words),
        )
        for one in ids
    )


@st.composite
def secretive_classes(draw: st.DrawFn) -> Secretive:
    """Up to twelve students in up to four groups; after its initial a last name is a private word."""
    students = draw(_students())
    count = draw(st.integers(1, 4))
    seats = [draw(st.integers(0, count - 1)) for _ in students]
    groups = tuple(
        Group(
            id=GroupId(name.lower()),
            name=name,
            color=color,
            symbol=symbol,
            students=tuple(one.id for one, seat in zip(students, seats, strict=True) if seat == place),
        )
        for place, (name, color, symbol) in enumerate(looks(count))
    )
    grouping = Grouping(id=GroupingId("math"), name="Math groups", groups=groups)
    roster = Roster(
        id=ClassId("period-3"),
        name="Period 3 Math",
        room="Room 12",
        students=students,
        groupings=(grouping,),
    )
    return Secretive(roster, draw(_confidential(roster)))


@st.composite
def _confidential(draw: st.DrawFn, roster: Roster) -> Confidential:
    facts = tuple(
        PrivateFacts(
            student=one.id,
            notes=draw(_words),
            supports=(draw(_words),),
            level=draw(_words),
            tier=draw(_words),
            score=draw(_words),
            why_away=draw(_words),
        )
        for one in roster.students
    )
    ids = tuple(one.id for one in roster.students)
    ties = (Tie(students=ids[:2], reason=draw(_words)),) if len(ids) > 1 else ()
    return Confidential(id=roster.id, students=facts, apart=ties, together=ties)


@st.composite
def acts_on(draw: st.DrawFn, roster: Roster) -> cmd.Command:
    """A command that names a student of the class, or one with a private note."""
    student = draw(st.sampled_from([one.id for one in roster.students]))
    group = draw(st.sampled_from([one.id for one in roster.groupings[0].groups]))
    station = draw(st.sampled_from(STATIONS))
    commands: list[cmd.Command] = [
        cmd.MoveStudent(student, group),
        cmd.MarkAbsent(student),
        cmd.MarkPresent(student),
        cmd.SendAway(student),
        cmd.BringBack(student),
        cmd.Note(draw(_words)),
        cmd.AskForHelp(student),
        cmd.HoldStudent(student),
        cmd.TellPreparation(student, prepared=draw(st.booleans())),
        cmd.CallStudents((student,), station),
        cmd.Seat(student, draw(st.integers(0, 6)), station),
    ]
    return draw(st.sampled_from(commands))
