"""All that can be done with one group of a grouping."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from stationboard.domain.look import GroupColor, GroupSymbol
from stationboard.domain.roster import Group, Grouping, Roster
from stationboard.domain.sentence import Sentence, say
from stationboard.library import groupings
from stationboard.qt.console.look.colors import Colors, colors_of
from stationboard.qt.console.parts.group_signs import paint_of, paint_symbol

Do = Callable[[Roster | Sentence, Sentence], object]
_SIGN: Final = 20
_COLORS: Final = {
    GroupColor.VERMILION: "Orange",
    GroupColor.BLUE: "Blue",
    GroupColor.GREEN: "Green",
    GroupColor.OCHRE: "Gold",
    GroupColor.PURPLE: "Purple",
    GroupColor.SKY: "Sky blue",
    GroupColor.SLATE: "Slate",
    GroupColor.ROSE: "Rose",
    GroupColor.TEAL: "Teal",
    GroupColor.BROWN: "Brown",
    GroupColor.INDIGO: "Indigo",
    GroupColor.MOSS: "Moss",
}


def group_menu(
    parent: QWidget, roster: Roster, grouping: Grouping, group: Group, do: Do, rename: Callable[[], None]
) -> QMenu:
    """Rename, color, symbol, place, removal; `do` is told the changed class and what was done."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    colors = colors_of(parent.window())
    menu.addAction(_tr("Rename…")).triggered.connect(rename)
    tints = menu.addMenu(_tr("Color"))
    for color in GroupColor:
        changed = group.model_copy(update={"color": color})
        _add_look(tints, roster, grouping, changed, _tr(_COLORS[color]), colors, do)
    symbols = menu.addMenu(_tr("Symbol"))
    for symbol in GroupSymbol:
        changed = group.model_copy(update={"symbol": symbol})
        _add_look(symbols, roster, grouping, changed, _tr(symbol.value.capitalize()), colors, do)
    menu.addSeparator()
    place = next(at for at, one in enumerate(grouping.groups) if one.id == group.id)
    for words, by, possible in (
        (_tr("Move forward"), -1, place > 0),
        (_tr("Move back"), 1, place < len(grouping.groups) - 1),
    ):
        action = menu.addAction(words)
        action.setEnabled(possible)
        after, told = groupings.moved(roster, grouping, group.id, by), say("Moved {group}", group=group.name)
        action.triggered.connect(lambda _=False, after=after, told=told: do(after, told))
    menu.addSeparator()
    gone = groupings.without_group(roster, grouping, group.id)
    menu.addAction(_tr("Remove")).triggered.connect(
        lambda: do(gone, say("Removed {group}", group=group.name))
    )
    return menu


def _add_look(
    menu: QMenu, roster: Roster, grouping: Grouping, changed: Group, words: str, colors: Colors, do: Do
) -> None:
    taken = groupings.with_the_same_look(grouping, changed)
    if taken is not None:
        words = _tr("{look} (taken by {group})").format(look=words, group=taken.name)
    action = menu.addAction(_sign(changed, colors), words.replace("&", "&&"))
    after = groupings.with_changed_group(roster, grouping, changed)
    told = say("Changed the look of {group}", group=changed.name)
    action.triggered.connect(lambda: do(after, told))


def _sign(group: Group, colors: Colors) -> QIcon:
    pixmap = QPixmap(_SIGN, _SIGN)
    pixmap.fill(Qt.GlobalColor.transparent)
    fill = paint_of(group.color, colors).fill
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_symbol(painter, QRectF(1, 1, _SIGN - 2, _SIGN - 2), group.symbol, fill)
    return QIcon(pixmap)


def _tr(text: str) -> str:
    return QCoreApplication.translate("GroupMenu", text)
