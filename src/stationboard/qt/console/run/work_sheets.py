"""The sheets that are laid over the run page for what one click cannot say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from stationboard.domain.document import StudentId
from stationboard.lesson.replanning import Replanner
from stationboard.qt.console.run.call_sheet import CallSheet
from stationboard.qt.console.run.moment import Moment
from stationboard.qt.console.run.prepared_list import PreparedList
from stationboard.qt.console.run.replan_sheet import ReplanSheet
from stationboard.qt.console.run.row_sheet import RowSheet
from stationboard.qt.console.run.workplace import Workplace
from stationboard.qt.lesson_desk import LessonDesk
from stationboard.store.rosters.list_file import ReadsFiles


class WorkSheets:
    """Opens each sheet for the lesson as it is then."""

    def __init__(
        self,
        host: QWidget,
        moment: Callable[[], Moment | None],
        files: ReadsFiles,
        replan: Replanner | None,
    ) -> None:
        self._moment = moment
        self.call: Final = CallSheet(host)
        self.row: Final = RowSheet(host)
        self.prepared: Final = PreparedList(host, files)
        self.replan: Final = ReplanSheet(host, replan) if replan is not None else None

    def answer(self, work: Workplace, desk: LessonDesk) -> None:
        """Open the sheets that `work` wishes for, and let what they wish for happen."""
        work.call_wished.connect(self._open_call)
        work.row_wished.connect(self._open_row)
        work.list_wished.connect(self.prepared.ask)
        self.prepared.named.connect(work.check.take_names)
        self.call.wished.connect(desk.wish)
        if self.replan is not None:
            self.replan.wished.connect(desk.wish)

    def open_replan(self) -> None:
        """Ask what has happened that the plan does not know."""
        moment = self._moment()
        if moment is not None and self.replan is not None:
            self.replan.ask(moment)

    def put_away(self) -> None:
        """Hide all of them."""
        for sheet in (self.call, self.row, self.prepared, self.replan):
            if sheet is not None:
                sheet.hide()

    def _open_call(self, student: str) -> None:
        moment = self._moment()
        if moment is not None:
            self.call.ask(moment, StudentId(student))

    def _open_row(self, student: str) -> None:
        moment = self._moment()
        if moment is not None:
            self.row.tell(moment, StudentId(student))
