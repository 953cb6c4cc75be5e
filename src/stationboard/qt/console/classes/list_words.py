"""Says in a few words what was found in a list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationboard.library.level_names import caution
from stationboard.qt.console.classes.encodings import encoding_choices
from stationboard.qt.console.classes.group_split import MOST_GROUPS
from stationboard.qt.console.parts.summaries import count_of_students
from stationboard.qt.console.parts.words import in_words
from stationboard.store.rosters.offer import ListOffer
from stationboard.store.rosters.preview import RosterPreview

_translate = QCoreApplication.translate
_USUAL = ("", "utf-8")


def recognized_words(offer: ListOffer) -> str:
    """``OneRoster export · 3 classes · 84 students``; an encoding other than the usual one is named."""
    parts = [in_words(offer.origin)]
    if len(offer.sheets) > 1:
        parts.append(_translate("ListWords", "{count} sheets").format(count=len(offer.sheets)))
    if len(offer.classes) > 1:
        parts.append(_translate("ListWords", "{count} classes").format(count=len(offer.classes)))
    parts.append(count_of_students(offer.students))
    if offer.preview.encoding not in _USUAL:
        names = dict(encoding_choices())
        letters = names.get(offer.preview.encoding, offer.preview.encoding)
        parts.append(_translate("ListWords", "letters: {encoding}").format(encoding=letters))
    return " · ".join(parts)


def found_words(preview: RosterPreview) -> str:
    """Such as: 28 students found; 2 lines are left out."""
    students = count_of_students(len(preview.students))
    match len(preview.left_out):
        case 0:
            return _translate("ListWords", "{students} found.").format(students=students)
        case 1:
            words = _translate("ListWords", "{students} found; 1 line is left out.")
            return words.format(students=students)
        case count:
            words = _translate("ListWords", "{students} found; {count} lines are left out.")
            return words.format(students=students, count=count)


def doubt_words(preview: RosterPreview) -> list[str]:
    """What the teacher should look at, a sentence each."""
    sentences = [in_words(doubt) for doubt in preview.doubts]
    named = len({student.group for student in preview.students if student.group})
    if named > MOST_GROUPS:
        words = _translate(
            "ListWords", "The list names {count} groups, more than the {most} a class can have."
        )
        sentences.append(words.format(count=named, most=MOST_GROUPS))
    return sentences


def level_words(preview: RosterPreview) -> list[str]:
    """Names of groups from which the class could tell how good a group is, a sentence each."""
    names = dict.fromkeys(student.group for student in preview.students if student.group)
    told = (caution(name, names) for name in names)
    return [in_words(sentence) for sentence in told if sentence is not None]
