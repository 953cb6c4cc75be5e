"""Turns a frame into a picture: pure arithmetic, so that every window, file and test shows the same board."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from stationboard.board.frame import (
    BlankBody,
    ChoiceBody,
    Clock,
    Frame,
    MoveBody,
    PosterBody,
    RoundBody,
    SignBody,
)
from stationboard.board.geometry import Box
from stationboard.board.glide import slide_marks, stroll_marks
from stationboard.board.marks import Mark, Picture, mirrored
from stationboard.board.theme import Theme
from stationboard.board.typeset import TextMeasure
from stationboard.board.views.choice import choice_scene
from stationboard.board.views.dial import clock_marks
from stationboard.board.views.heading import heading_height, heading_marks
from stationboard.board.views.move import move_scene
from stationboard.board.views.poster import poster_scene
from stationboard.board.views.round import round_scene
from stationboard.board.views.sheet import Scene, Sheet
from stationboard.board.views.sign import sign_scene
from stationboard.domain.quantity import Millis


@dataclass(frozen=True, slots=True)
class Layout:
    """A frame's picture but for what changes from second to second; making it is the costly part."""

    frame: Frame
    """The frame without what changes."""
    sheet: Sheet
    scene: Scene
    still: tuple[Mark, ...]

    def picture(self, clock: Clock | None, since: Millis | None = None) -> Picture:
        """The whole picture with the countdown as `clock` says, `since` milliseconds after the view appeared.

        Without `since` nothing moves.
        """
        gliding = (
            *slide_marks(self.sheet.theme, self.scene.slides, since),
            *stroll_marks(self.scene.strolls, since),
        )
        marks = (*self.still, *self._turned(gliding), *self.countdown(clock))
        return Picture(
            self.sheet.width, self.sheet.height, self.sheet.theme.paper, marks, self.frame.right_to_left
        )

    def countdown(self, clock: Clock | None) -> tuple[Mark, ...]:
        """The last marks of the picture, which change every second."""
        if self.scene.dial is None or clock is None:
            return ()
        return self._turned(clock_marks(self.sheet, self.scene.dial, clock))

    def _turned(self, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
        """The marks as they stand on a board that is read this way."""
        if not self.frame.right_to_left:
            return marks
        return tuple(mirrored(mark, self.sheet.width) for mark in marks)


def layout(frame: Frame, width: float, height: float, theme: Theme, measure: TextMeasure) -> Layout:
    """Lays out `frame` on a board of `width` by `height` pixels."""
    sheet = Sheet(width, height, theme, measure)
    scene = _scene(sheet, frame)
    still = scene.still
    if frame.right_to_left:
        still = tuple(mirrored(mark, width) for mark in still)
    return Layout(frame.still(), sheet, scene, still)


def picture(
    frame: Frame,
    width: float,
    height: float,
    theme: Theme,
    measure: TextMeasure,
    since: Millis | None = None,
) -> Picture:
    """The picture of `frame`, `since` milliseconds after its view appeared; without `since` nothing moves."""
    return layout(frame, width, height, theme, measure).picture(frame.clock, since)


def _scene(sheet: Sheet, frame: Frame) -> Scene:
    body = frame.body
    margin = sheet.margin
    whole = Box(0, 0, sheet.width, sheet.height).inset(margin)
    match body:
        case BlankBody():
            return Scene()
        case SignBody():
            return sign_scene(sheet, body, whole)
        case MoveBody():
            return move_scene(sheet, frame, body, whole)
        case RoundBody() | ChoiceBody() | PosterBody():
            line = Box(whole.x, margin * 0.85, whole.w, heading_height(sheet))
            top = line.bottom + margin * 0.5
            area = Box(whole.x, top, whole.w, whole.bottom - top)
            if isinstance(body, RoundBody):
                scene = round_scene(sheet, frame, body, area)
            elif isinstance(body, ChoiceBody):
                scene = choice_scene(sheet, frame, body, area)
            else:
                scene = poster_scene(sheet, frame, body, area)
            head = heading_marks(sheet, frame.heading, line)
            return Scene((*head, *scene.still), scene.dial, scene.slides, touches=scene.touches)
        case _:
            assert_never(body)
