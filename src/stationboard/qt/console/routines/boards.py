"""What the pages of a routine need of the board."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject

from stationboard.board.telling import Manner
from stationboard.qt.board_presenter import BoardPresenter
from stationboard.qt.board_view import BoardView
from stationboard.qt.lesson_desk import LessonDesk


class Boards(Protocol):
    """Makes small boards, and shows a rehearsal to the class's own one."""

    def new_preview(self) -> BoardView:
        """A small board that shows what it is told to."""
        ...

    def new_presenter(self, desk: LessonDesk, parent: QObject) -> BoardPresenter:
        """What puts another lesson than the class's on boards of its own."""
        ...

    def manner(self) -> Manner:
        """How the board speaks."""
        ...

    def rehearse(self, desk: LessonDesk, *, on_projector: bool) -> None:
        """Let a rehearsal be heard, and be seen on the projector too."""
        ...

    def end_rehearsal(self) -> None:
        """Show the lesson again."""
        ...
