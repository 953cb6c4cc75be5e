"""The little that the class must see even when the board cannot be laid out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import assert_never

from stationboard.board.coming import title_of
from stationboard.board.frame import (
    BlankBody,
    ChoiceBody,
    Clock,
    Face,
    Frame,
    Heading,
    MoveBody,
    PosterBody,
    RoundBody,
    SignBody,
)
from stationboard.board.telling import Manner
from stationboard.domain.quantity import SECOND, Millis, as_digits
from stationboard.lesson.reading import Reading, Urgency


@dataclass(frozen=True, slots=True)
class Plain:
    """What the lesson is at now, and the time left."""

    words: str
    digits: str
    template: str
    """The digits with a zero for each, so that they keep their size while they change."""


def plain_of(shown: Frame) -> Plain:
    """The plain words and digits of a frame; empty where it shows nothing."""
    clock = shown.clock or Clock(Face(""))
    words = shown.sign or _words(shown)
    return Plain(words, clock.digits, re.sub(r"\d", "0", clock.digits))


def bare_frame(reading: Reading, *, blank: bool = False) -> Frame:
    """A frame of the phase's title and the time left, in English, made without much that could fail."""
    heading = Heading("", "", ())
    if blank:
        return Frame(BlankBody(), heading)
    cut = reading.interruption
    title = cut.title if cut is not None and cut.title else title_of(reading.phase, Manner())
    body = PosterBody(title, "", "", None, "")
    if reading.left is None:
        return Frame(body, heading)
    over = reading.urgency is Urgency.OVER
    digits = f"+{as_digits(Millis(reading.over // SECOND * SECOND))}" if over else as_digits(reading.left)
    return Frame(body, heading, Clock(Face(""), digits))


def later_frame(shown: Frame, left: Millis | None) -> Frame:
    """`shown` as it is when `left` remains of its countdown, where it has one."""
    if shown.clock is None or shown.clock.up or left is None:
        return shown
    return replace(shown, clock=replace(shown.clock, digits=as_digits(left), portion=None))


def _words(shown: Frame) -> str:
    match shown.body:
        case RoundBody() as body:
            return body.label
        case MoveBody() | PosterBody() | ChoiceBody() as body:
            return body.title
        case SignBody() as body:
            return body.words
        case BlankBody():
            return ""
        case _:
            assert_never(shown.body)
