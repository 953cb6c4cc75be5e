"""What the class sees in place of its students' names."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from typing import assert_never

from stationboard.domain.document import StudentId
from stationboard.domain.name_rule import SYMBOL_WORDS, NameRule
from stationboard.domain.roster import Student

_COUNTED = re.compile(r"[a-z]+(\d{1,6})")


def board_names(students: tuple[Student, ...], rule: NameRule) -> dict[StudentId, str]:
    """Each student's name as the class may see it by `rule`.

    Never more of a last name than its initial: where two would read alike, a number tells them apart.
    """
    return _told_apart(students, _names(students, rule))


def teacher_names(students: tuple[Student, ...]) -> dict[StudentId, str]:
    """Each student's name for the teacher alone: as by `NameRule.NAME`, whatever the class sees."""
    return board_names(students, NameRule.NAME)


def _names(students: tuple[Student, ...], rule: NameRule) -> dict[StudentId, str]:
    match rule:
        case NameRule.NAME:
            return {one.id: one.shown or _with_initial(one) for one in students}
        case NameRule.FIRST:
            return _first_names(students)
        case NameRule.NUMBER:
            return _numbers(students)
        case NameRule.SYMBOL:
            return {one.id: _word(one.id) for one in students}
        case _:
            assert_never(rule)


def _first_names(students: tuple[Student, ...]) -> dict[StudentId, str]:
    names = {one.id: one.shown or one.first for one in students}
    alike = _alike(names)
    return {
        one.id: _with_initial(one) if one.id in alike and not one.shown else names[one.id] for one in students
    }


def _numbers(students: tuple[Student, ...]) -> dict[StudentId, str]:
    """Those without a number count on from the highest there is, in the order of the class."""
    highest = max((one.number for one in students if one.number is not None), default=0)
    names: dict[StudentId, str] = {}
    for one in students:
        if one.number is None:
            highest += 1
        names[one.id] = str(highest if one.number is None else one.number)
    return names


def _word(student: StudentId) -> str:
    """The student's word hangs on the id alone, so that nobody who joins or leaves changes another's."""
    counted = _COUNTED.fullmatch(student)
    # 27 shares no divisor with 64 words: neighbors in the list get words far from each other.
    place = (int(counted[1]) if counted else zlib.crc32(student.encode())) * 27
    lap = int(counted[1]) // len(SYMBOL_WORDS) if counted else 0
    word = SYMBOL_WORDS[place % len(SYMBOL_WORDS)]
    return f"{word} {lap + 1}" if lap else word


def _with_initial(student: Student) -> str:
    return f"{student.first} {student.last[0]}." if student.last else student.first


def _told_apart(students: tuple[Student, ...], names: dict[StudentId, str]) -> dict[StudentId, str]:
    alike = _alike(names)
    taken, counts = {name.casefold() for name in names.values()}, Counter[str]()
    for student in students:
        if student.id not in alike:
            continue
        key = names[student.id].casefold()
        while True:
            counts[key] += 1
            numbered = f"{names[student.id]} ({counts[key]})"
            if numbered.casefold() not in taken:
                break
        taken.add(numbered.casefold())
        names[student.id] = numbered
    return names


def _alike(names: dict[StudentId, str]) -> set[StudentId]:
    counted = Counter(name.casefold() for name in names.values())
    return {student for student, name in names.items() if counted[name.casefold()] > 1}
