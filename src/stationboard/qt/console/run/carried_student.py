"""What a dragged chip carries: the id of its student."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray, QMimeData

STUDENT_MIME: Final = "application/x-stationboard-student"


def student_mime(student: str) -> QMimeData:
    """What a dragged chip carries."""
    carried = QMimeData()
    carried.setData(STUDENT_MIME, QByteArray(student.encode()))
    return carried


def student_in(carried: QMimeData) -> str:
    """The id of the student that `carried` stands for."""
    return bytes(carried.data(STUDENT_MIME).data()).decode()
