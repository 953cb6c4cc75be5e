"""What is amiss with a file in a teacher's words: a sentence on what is safe, and one on what to do."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication, QDateTime

from stationboard.qt.console.parts.moments import moment_words
from stationboard.qt.console.safety.saving_words import away_words, connect_words
from stationboard.store.problem import Problem, Trouble

_translate = QCoreApplication.translate


def safe_words(problem: Problem, now: int, *, twelve_hours: bool) -> str:
    """What became of the document, and what is kept; `now` is UTC milliseconds."""
    copied = problem.copy_from
    words = _safe(problem, has_copy=copied is not None, now=now)
    time = "" if copied is None else moment_words(copied, now, twelve_hours=twelve_hours)
    return words.format(title=problem.title, reason=problem.reason, time=time)


def todo_words(problem: Problem) -> str:
    """What the teacher may do about it."""
    match problem.trouble:
        case Trouble.RESTORED | Trouble.CHANGED_OUTSIDE:
            return _translate("Safety", "Please look whether it is right; earlier versions are kept too.")
        case Trouble.LOST:
            return _translate("Safety", "A copy on another computer or stick can be put in its place.")
        case Trouble.UNREADABLE:
            return _translate("Safety", "It is tried again by itself; look whether its drive is connected.")
        case Trouble.SAVED_ANEW:
            return _translate("Safety", "You need to do nothing.")
        case Trouble.NEWER:
            return _translate("Safety", "To change it here, update Station Board on this computer.")
        case Trouble.TWO_VERSIONS:
            return _translate("Safety", "Both are safe; choose when you like.")
        case Trouble.PUT_BACK:
            return _translate("Safety", "If you want to be rid of it, remove it in Station Board.")
        case Trouble.LIBRARY_GONE:
            return connect_words()
        case Trouble.LEFT_OPEN:
            return _translate("Safety", "You can begin the next one.")
        case _:
            assert_never(problem.trouble)


def _safe(problem: Problem, *, has_copy: bool, now: int) -> str:
    match problem.trouble:
        case Trouble.RESTORED:
            return _translate("Safety", "{title} was damaged and was restored from the copy of {time}.")
        case Trouble.LOST:
            return _translate(
                "Safety", "{title} cannot be read and has no good copy; its file was kept ({reason})."
            )
        case Trouble.UNREADABLE if has_copy:
            return _translate(
                "Safety", "{title} cannot be read just now; the copy of {time} is used ({reason})."
            )
        case Trouble.UNREADABLE:
            return _translate("Safety", "{title} cannot be read just now and is not touched ({reason}).")
        case Trouble.SAVED_ANEW:
            return _translate(
                "Safety", "{title} was damaged and is now saved anew; the old file is kept ({reason})."
            )
        case Trouble.NEWER:
            return _translate(
                "Safety", "{title} was made by a newer version of Station Board and is not changed."
            )
        case Trouble.TWO_VERSIONS:
            return _translate("Safety", "Two versions of {title}.")
        case Trouble.PUT_BACK:
            return _translate("Safety", "The file of {title} was gone and was put back.")
        case Trouble.CHANGED_OUTSIDE:
            return _translate(
                "Safety", "{title} was changed outside Station Board; what was saved last is kept ({reason})."
            )
        case Trouble.LIBRARY_GONE:
            return away_words()
        case Trouble.LEFT_OPEN:
            return _left_open(problem, now)
        case _:
            assert_never(problem.trouble)


def _left_open(problem: Problem, now: int) -> str:
    then, today = (QDateTime.fromMSecsSinceEpoch(one).date() for one in (problem.copy_from or now, now))
    match then.daysTo(today):
        case 0:
            return _translate(
                "Safety",
                "The lesson with {title} was still open; it is kept with your lessons, up to {time}.",
            )
        case 1:
            return _translate(
                "Safety",
                "Yesterday's lesson with {title} was still open; it is kept with your lessons, up to {time}.",
            )
        case _:
            return _translate(
                "Safety",
                "An earlier lesson with {title} was still open; it is kept with your lessons, up to {time}.",
            )
