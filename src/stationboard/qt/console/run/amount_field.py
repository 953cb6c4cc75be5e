"""A small field for a typed amount of time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from stationboard.domain.quantity import Millis, parse_length


class AmountField(QLineEdit):
    """Takes ``2``, ``1:30`` or ``-3`` with Enter.

    Signals: `given` with milliseconds; `wrong` with a sentence.
    """

    given = Signal(int)
    wrong = Signal(str)

    def __init__(self, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(9)
        self.returnPressed.connect(self._take)

    def _take(self) -> None:
        text = self.text().strip()
        try:
            amount = parse_amount(text)
        except ValueError as error:
            self.wrong.emit(str(error))
            self.clear()
            return
        self.clear()
        self.clearFocus()
        self.given.emit(amount)


def parse_amount(text: str) -> Millis:
    """The time to add that a teacher types, negative with a sign before it.

    Raises:
        ValueError: the text is no length; the message is a sentence.
    """
    if text[:1] in ("-", "−", "–"):
        return Millis(-parse_length(text[1:]))
    return parse_length(text.removeprefix("+"))
