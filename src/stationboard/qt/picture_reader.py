"""Reads a picture that a teacher brings, off the windows' thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from stationboard.domain.sentence import Sentence, say
from stationboard.qt.errand import Errand
from stationboard.qt.picture_import import PictureRefused, read_picture


class PictureReader(QObject):
    """Tells within two seconds; what a later file asks for lets the one before go unheard."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.errand = Errand(self)

    def read(self, path: Path, take: Callable[[str], None], refuse: Callable[[Sentence], None]) -> None:
        """Call `take` with the picture in a file as a PNG in base64, or `refuse` with why there is none."""

        def tell(answer: str | Sentence) -> None:
            if isinstance(answer, Sentence):
                refuse(answer)
            else:
                take(answer)

        late = say("{file} takes too long to read; copy it to this computer and try again.", file=path.name)
        self.errand.run(lambda: _answer(path), tell, lambda: refuse(late))


def _answer(path: Path) -> str | Sentence:
    try:
        return read_picture(path)
    except PictureRefused as refusal:
        return refusal.sentence
