"""A class as tiles, kept as they are while only marks change."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from stationboard.qt.console.parts.even_grid import EvenGrid
from stationboard.qt.console.run.name_tile import NameTile, TileContent

_LEAST: Final = 150
_MOST: Final = 230
_BETWEEN: Final = 8


class NameTiles(QWidget):
    """Signal: `tapped` with the id of a student."""

    tapped = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.tiles: list[NameTile] = []
        self._grid = EvenGrid(self, least=_LEAST, most=_MOST)
        self._grid.setSpacing(_BETWEEN)

    def show_contents(self, contents: tuple[TileContent, ...]) -> None:
        """Show these students; tiles that are there already are used again."""
        while len(self.tiles) > len(contents):
            tile = self.tiles.pop()
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        for content in contents[len(self.tiles) :]:
            self._add(content)
        for tile, content in zip(self.tiles, contents, strict=True):
            if tile.content != content:
                tile.show_content(content)

    def _add(self, content: TileContent) -> None:
        tile = NameTile(content, self)
        tile.clicked.connect(lambda: self.tapped.emit(tile.content.student))
        self._grid.addWidget(tile)
        tile.show()
        self.tiles.append(tile)
