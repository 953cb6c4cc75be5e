"""Tool tips of plain text: a name that looks like markup is shown as it stands."""

from __future__ import annotations

from PySide6 import QtGui


def plain_tip(text: str) -> str:
    """`text` as a tool tip, which Qt would otherwise search for markup; nothing stays nothing."""
    return QtGui.Qt.convertFromPlainText(text) if text else ""
