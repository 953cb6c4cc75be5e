from __future__ import annotations

import re
from contextlib import suppress
from datetime import timedelta, timezone

import pytest

from stationboard.domain.quantity import clock_time
from stationboard.domain.timetable import WEEK, Weekday
from stationboard.store.calendars.bells import read_bells
from stationboard.store.calendars.events import MOST_BYTES, CalendarError

EASTERN = timezone(timedelta(hours=-5))


def event(title: str, starts: str, ends: str, *more: str) -> str:
    return "\r\n".join(("BEGIN:VEVENT", f"SUMMARY:{title}", starts, ends, *more, "END:VEVENT", ""))


def calendar(*events: str) -> bytes:
    return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + "".join(events) + "END:VCALENDAR\r\n").encode()


def weekly(title: str, starts: str, ends: str, days: str) -> str:
    zone = "TZID=America/New_York"
    return event(
        title,
        f"DTSTART;{zone}:20260907T{starts}00",
        f"DTEND;{zone}:20260907T{ends}00",
        f"RRULE:FREQ=WEEKLY;BYDAY={days};UNTIL=20270611T000000Z",
        f"EXDATE;{zone}:20261126T{starts}00",
    )


SCHOOL = calendar(
    weekly("Period 1", "0830", "0915", "MO,TU,TH,FR"),
    weekly("Period 2", "0920", "1005", "MO,TU,TH,FR"),
    weekly("Period 1", "0830", "0900", "WE"),
    weekly("Period 2", "0905", "0935", "WE"),
)


def test_bells_of_regular_days_and_of_the_early_release_are_told_apart() -> None:
    regular, early = read_bells(SCHOOL, "bells.ics", EASTERN)
    assert regular.weekdays == (Weekday.MONDAY, Weekday.TUESDAY, Weekday.THURSDAY, Weekday.FRIDAY)
    assert [(one.name, one.starts, one.ends) for one in regular.periods] == [
        ("Period 1", clock_time(8, 30), clock_time(9, 15)),
        ("Period 2", clock_time(9, 20), clock_time(10, 5)),
    ]
    assert early.weekdays == (Weekday.WEDNESDAY,)
    assert early.periods[1].ends == clock_time(9, 35)


def test_times_in_utc_are_those_of_the_school() -> None:
    one = event("A", "DTSTART:20261123T133000Z", "DTEND:20261123T141500Z")
    (found,) = read_bells(calendar(one), "a.ics", EASTERN)
    assert (found.periods[0].starts, found.periods[0].ends) == (clock_time(8, 30), clock_time(9, 15))


def test_a_calendar_of_single_days_gives_the_fullest_day_of_each_weekday() -> None:
    days = [
        event("Only", "DTSTART:20261116T080000", "DTEND:20261116T090000"),
        event("One", "DTSTART:20261123T083000", "DTEND:20261123T091500"),
        event("Two", "DTSTART:20261123T092000", "DURATION:PT45M"),
    ]
    (found,) = read_bells(calendar(*days), "a.ics", EASTERN)
    assert found.weekdays == (Weekday.MONDAY,)
    assert [one.name for one in found.periods] == ["One", "Two"]


def test_folded_lines_inner_alarms_and_escaped_commas_are_read_as_written() -> None:
    one = event(
        "Math\\, room\r\n  12",
        "DTSTART:20261123T083000",
        "DTEND:20261123T091500",
        "BEGIN:VALARM",
        "SUMMARY:Ring",
        "END:VALARM",
    )
    (found,) = read_bells(calendar(one), "a.ics", EASTERN)
    assert found.periods[0].name == "Math, room 12"


def test_two_events_of_one_name_are_numbered_and_a_nameless_one_is_a_period() -> None:
    events = [
        event("Math", "DTSTART:20261123T083000", "DTEND:20261123T091500"),
        event("Math", "DTSTART:20261123T092000", "DTEND:20261123T100500"),
        event("", "DTSTART:20261123T101000", "DTEND:20261123T105500"),
    ]
    (found,) = read_bells(calendar(*events), "a.ics", EASTERN)
    assert [one.name for one in found.periods] == ["Math", "Math (2)", "Period 3"]


def test_every_school_day_is_meant_by_a_daily_event() -> None:
    one = event("A", "DTSTART:20261123T083000", "DTEND:20261123T091500", "RRULE:FREQ=DAILY")
    (found,) = read_bells(calendar(one), "a.ics", EASTERN)
    assert found.weekdays == WEEK[:5]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_letters_are_read_as_programs_write_them(encoding: str) -> None:
    one = calendar(event("Español", "DTSTART:20261123T083000", "DTEND:20261123T091500"))
    (found,) = read_bells(one.decode().encode(encoding), "a.ics", EASTERN)
    assert found.periods[0].name == "Español"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "a.ics is not a calendar file."),
        (b"\x00\xff" * 5000, "a.ics is not a calendar file."),
        (b"\x89PNG", "a.ics is not a calendar file."),
        (b" " * (MOST_BYTES + 1), "a.ics is longer than 1 MB, too long for a calendar of bell times."),
        (calendar(), "a.ics has no events with a time of day, so no bell times."),
        (calendar(event("Holiday", "DTSTART;VALUE=DATE:20261126", "")), "a.ics has no events with a time of"),
        (
            calendar(event("A", "DTSTART:20261399T996199", "DTEND:x")),
            "a.ics has no events with a time of day",
        ),
        (calendar(event("A", "DTSTART:00010101T000000Z", "DTEND:99991231T235959Z")), "a.ics has no events"),
        (calendar("BEGIN:VEVENT\nEND:VEVENT\n" * 6000), "a.ics has more than 5000 events, too many for bell"),
        (calendar("BEGIN:VEVENT\n" * 60_000), "a.ics has no events with a time of day"),
        (calendar("X:" + "A\n " * 200_000), "a.ics has no events with a time of day"),
    ],
)
def test_a_file_that_holds_no_bells_is_one_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(CalendarError, match=f"^{re.escape(sentence)}"):
        read_bells(content, "a.ics", EASTERN)


def test_whatever_a_damaged_file_holds_it_ends_in_bells_or_a_sentence() -> None:
    for place in range(0, len(SCHOOL), 3):
        for damaged in (SCHOOL[:place], SCHOOL[:place] + b"\xff;:=\n" + SCHOOL[place + 3 :]):
            with suppress(CalendarError):
                assert read_bells(damaged, "a.ics", EASTERN)
