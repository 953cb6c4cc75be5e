"""The weekdays in the teacher's words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationboard.domain.timetable import LETTERS, Weekday

_translate = QCoreApplication.translate


def weekday_name(day: Weekday) -> str:
    """``Monday``."""
    match day:
        case Weekday.MONDAY:
            return _translate("Weekday", "Monday")
        case Weekday.TUESDAY:
            return _translate("Weekday", "Tuesday")
        case Weekday.WEDNESDAY:
            return _translate("Weekday", "Wednesday")
        case Weekday.THURSDAY:
            return _translate("Weekday", "Thursday")
        case Weekday.FRIDAY:
            return _translate("Weekday", "Friday")
        case Weekday.SATURDAY:
            return _translate("Weekday", "Saturday")
        case Weekday.SUNDAY:
            return _translate("Weekday", "Sunday")


def letter_name(letter: int) -> str:
    """``A day``."""
    return _translate("Weekday", "{letter} day").format(letter=LETTERS[letter])
