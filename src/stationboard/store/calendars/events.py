"""Reads the events of a calendar file (RFC 5545), bounded before it is read.

A library was tried and left out: it needs a fifth of a second to load and a second and a half for a file of
one megabyte, brings three packages along, and leaves the repeating of events to yet another one. Bell times
need five properties of one component.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

MOST_BYTES: Final = 1024 * 1024
MOST_EVENTS: Final = 5000
_LONGEST_LINE: Final = 4000
_DATE_TIME = re.compile(r"(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(Z?)")
_LENGTH = re.compile(r"P(?:(\d{1,3})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:\d{1,5}S)?)?")
_DAYS: Final = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}


class CalendarError(Exception):
    """A file that holds no bell times; the message is one sentence that names it."""


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """Something at a time of day on some weekdays (0 is Monday), from its first date on."""

    title: str
    starts: datetime
    ends: datetime
    weekdays: frozenset[int]
    repeats: bool = False


@dataclass(slots=True)
class _Draft:
    values: dict[str, str] = field(default_factory=dict[str, str])


def read_events(content: bytes, name: str, zone: tzinfo) -> tuple[CalendarEvent, ...]:
    """The events that have a time of day, in the time of `zone`.

    A time that names a zone is taken as it stands, for a school's calendar tells the school's own time; one
    in UTC is turned into that of `zone`. What cannot be understood is left out.

    Raises:
        CalendarError: it is no calendar, too long, or has too many events.
    """
    if len(content) > MOST_BYTES:
        raise CalendarError(f"{name} is longer than 1 MB, too long for a calendar of bell times.")
    text = _text(content)
    if "BEGIN:VCALENDAR" not in text[:_LONGEST_LINE].upper():
        raise CalendarError(f"{name} is not a calendar file.")
    events: list[CalendarEvent] = []
    for number, draft in enumerate(_drafts(text), start=1):
        if number > MOST_EVENTS:
            raise CalendarError(f"{name} has more than {MOST_EVENTS} events, too many for bell times.")
        event = _event(draft, zone)
        if event is not None:
            events.append(event)
    return tuple(events)


def _text(content: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-16") if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8-sig",):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("cp1252", errors="replace")


def _drafts(text: str) -> Iterator[_Draft]:
    draft: _Draft | None = None
    inner = 0
    for line in _lines(text):
        head, _, value = line.partition(":")
        key = head.partition(";")[0].upper()
        match key, value.upper():
            case "BEGIN", "VEVENT":
                draft, inner = _Draft(), 0
            case "END", "VEVENT":
                if draft is not None:
                    yield draft
                draft = None
            case "BEGIN", _:
                inner += 1
            case "END", _:
                inner -= 1
            case _ if draft is not None and inner == 0:
                draft.values.setdefault(key, value)
            case _:
                pass


def _lines(text: str) -> Iterator[str]:
    """The lines with folded ones joined, each cut at a length no bell needs."""
    pieces: list[str] = []
    length = 0
    for raw in text.splitlines():
        if raw[:1] in {" ", "\t"} and pieces:
            if length < _LONGEST_LINE:
                pieces.append(raw[1:])
                length += len(raw)
            continue
        if pieces:
            yield "".join(pieces)[:_LONGEST_LINE]
        pieces, length = [raw], len(raw)
    if pieces:
        yield "".join(pieces)[:_LONGEST_LINE]


def _event(draft: _Draft, zone: tzinfo) -> CalendarEvent | None:
    starts = _moment(draft.values.get("DTSTART", ""), zone)
    if starts is None or draft.values.get("STATUS", "").upper() == "CANCELLED":
        return None
    ends = _moment(draft.values.get("DTEND", ""), zone)
    if ends is None:
        ends = starts + _length(draft.values.get("DURATION", ""))
    if ends <= starts or ends.date() != starts.date():
        return None
    weekdays = _weekdays(draft.values.get("RRULE", ""), starts)
    return CalendarEvent(
        _title(draft.values.get("SUMMARY", "")),
        starts,
        ends,
        weekdays,
        "RRULE" in draft.values,
    )


def _moment(text: str, zone: tzinfo) -> datetime | None:
    """A local time without zone; nothing for a whole day or anything else."""
    found = _DATE_TIME.fullmatch(text.strip())
    if found is None:
        return None
    try:
        moment = datetime(*(int(part) for part in found.groups()[:5]), tzinfo=UTC)  # type: ignore[arg-type,misc]
        return (moment.astimezone(zone) if found[7] else moment).replace(tzinfo=None)
    except (ValueError, OverflowError):
        return None


def _length(text: str) -> timedelta:
    found = _LENGTH.fullmatch(text.strip())
    if found is None:
        return timedelta()
    days, hours, mins = (int(part or 0) for part in found.groups())
    return timedelta(days=days, hours=hours, minutes=mins)


def _weekdays(rule: str, starts: datetime) -> frozenset[int]:
    parts: dict[str, str] = {}
    for part in rule.upper().split(";"):
        key, _, value = part.partition("=")
        parts[key] = value
    match parts.get("FREQ"):
        case "WEEKLY" | "DAILY" if "BYDAY" in parts:
            named = frozenset(_DAYS[day] for day in parts["BYDAY"].split(",") if day in _DAYS)
            return named or frozenset({starts.weekday()})
        case "DAILY":
            return frozenset(range(5))
        case _:
            return frozenset({starts.weekday()})


def _title(text: str) -> str:
    plain = text.replace("\\n", " ").replace("\\N", " ").replace("\\", "")
    return " ".join("".join(sign if sign.isprintable() else " " for sign in plain).split())[:60]
