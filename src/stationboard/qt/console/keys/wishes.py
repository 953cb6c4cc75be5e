"""What the buttons and keys that depend on the moment wish for."""

from __future__ import annotations

from stationboard.domain.quantity import Millis, minutes
from stationboard.lesson.commands import (
    AddTime,
    GiveHelp,
    GoBack,
    Hold,
    MoveOn,
    Pause,
    Release,
    Resume,
    Settle,
    Start,
    Undo,
)
from stationboard.lesson.reading import View
from stationboard.lesson.state import Stage
from stationboard.qt.lesson_desk import LessonDesk

MORE_AT_THE_END = minutes(5)
"""What a teacher is offered when the lesson is over and the class is not."""


def start_pause_or_resume(desk: LessonDesk) -> None:
    """Start the lesson, pause it, or let it go on; never go to another phase."""
    state, reading = desk.state, desk.reading()
    if state is None or reading is None or reading.view is View.FINISHED:
        return
    match state.stage:
        case Stage.READY:
            desk.wish(Start(desk.clock.local()))
        case Stage.RUNNING:
            desk.wish(Pause())
        case Stage.PAUSED:
            desk.wish(Resume())
        case Stage.ENDED:
            pass


def go_on(desk: LessonDesk) -> None:
    """Go to the next phase; at the end of a move that means that everyone is seated."""
    reading = desk.reading()
    if reading is not None:
        desk.wish(Settle() if reading.view is View.TRANSITION else MoveOn())


def go_back(desk: LessonDesk) -> None:
    """Go to the phase before."""
    desk.wish(GoBack())


def toggle_hold(desk: LessonDesk) -> None:
    """Let the present phase wait for the teacher, or end by itself again."""
    reading = desk.reading()
    if reading is not None:
        desk.wish(Release() if reading.held else Hold())


def toggle_eyes(desk: LessonDesk) -> None:
    """Ask for all eyes, or let the lesson go on."""
    reading = desk.reading()
    if reading is not None:
        desk.wish(Resume() if reading.attention else Pause(attention=True))


def help_the_first(desk: LessonDesk) -> None:
    """Whoever waits longest has been helped; nothing happens while nobody waits."""
    if desk.state is not None and desk.state.waiting:
        desk.wish(GiveHelp(desk.state.waiting[0][0]))


def add_minutes(desk: LessonDesk, count: int) -> None:
    """Make the present phase `count` minutes longer, or shorter where it is negative."""
    desk.wish(AddTime(minutes(count)))


def give_more_at_the_end(desk: LessonDesk) -> None:
    """Open a lesson that is over once more, with some minutes in its last phase."""
    if desk.state is not None and desk.state.stage is Stage.ENDED:
        desk.wish(Undo())
    reading = desk.reading()
    if reading is not None and reading.view is View.FINISHED and desk.wish(GoBack()):
        reading = desk.reading()
        short = MORE_AT_THE_END - (reading.left or 0) if reading is not None else 0
        if short > 0:
            desk.wish(AddTime(Millis(short)))
