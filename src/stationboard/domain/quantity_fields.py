"""Lengths and times of day as fields of a document: how they stand in a file."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field, PlainSerializer, ValidationInfo, WithJsonSchema

from stationboard.domain.quantity import (
    DAY,
    HOUR,
    LONGEST,
    MINUTE,
    SECOND,
    ClockTime,
    Millis,
    as_length,
    minutes,
    parse_clock_time,
    parse_length,
)


def _length_from_file(value: object, info: ValidationInfo) -> object:
    """In a file a length is text, or a number of minutes; in Python it is milliseconds."""
    if isinstance(value, str):
        return parse_length(value)
    if info.mode == "json" and isinstance(value, int | float) and not isinstance(value, bool):
        if not 0 <= value <= LONGEST / MINUTE:
            raise ValueError(f"{value} is not a length in minutes between 0 and 1440.")
        return minutes(value)
    return value


def _clock_time_from_file(value: object) -> object:
    return parse_clock_time(value) if isinstance(value, str) else value


def _clock_time_to_file(moment: ClockTime) -> str:
    hour, rest = divmod(moment, HOUR)
    minute, rest = divmod(rest, MINUTE)
    second, rest = divmod(rest, SECOND)
    text = f"{hour:02}:{minute:02}" + (f":{second:02}" if second or rest else "")
    return f"{text}.{rest:03}" if rest else text


Length = Annotated[
    Millis,
    Field(ge=0, le=LONGEST),
    BeforeValidator(_length_from_file),
    PlainSerializer(as_length, return_type=str),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "number", "minimum": 0, "maximum": 1440}]}),
]
"""A length as a field of a document."""

TimeOfDay = Annotated[
    ClockTime,
    Field(ge=0, lt=DAY),
    BeforeValidator(_clock_time_from_file),
    PlainSerializer(_clock_time_to_file, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^\d{1,2}:\d{2}(:\d{2}(\.\d{3})?)?$"}),
]
"""A time of day as a field of a document."""
