"""Lets the teacher choose a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_folder(parent: QWidget, title: str, take: Callable[[Path], None]) -> QFileDialog:
    """Open a dialog that stops nothing else; `take` gets the folder, if one is chosen."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def hand_over(chosen: str) -> None:
        take(Path(chosen))

    dialog.fileSelected.connect(hand_over)
    dialog.open()
    return dialog
