"""All that can be done with one way to split a class."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from stationboard.domain.roster import Grouping, Roster
from stationboard.domain.sentence import say
from stationboard.library import groupings as edits
from stationboard.qt.class_desk import ClassDesk
from stationboard.qt.console.classes.groups.grouping_bar import earlier_words


def grouping_menu(
    parent: QWidget,
    desk: ClassDesk,
    grouping: Grouping | None,
    ask_new: Callable[[], None],
    ask_name: Callable[[], None],
    duplicate: Callable[[], None],
) -> QMenu:
    """A new one; and where there is one already: rename, duplicate, earlier groups, delete."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(_tr("New grouping…")).triggered.connect(ask_new)
    if grouping is None:
        return menu
    menu.addAction(_tr("Rename…")).triggered.connect(ask_name)
    menu.addAction(_tr("Duplicate")).triggered.connect(duplicate)
    earlier = menu.addMenu(_tr("Earlier groups"))
    earlier.setEnabled(bool(grouping.before))
    for one in grouping.before:
        after = edits.brought_back(desk.roster, grouping, one, desk.today())
        earlier.addAction(earlier_words(one)).triggered.connect(_bringing_back(desk, after))
    menu.addSeparator()
    gone = edits.without_grouping(desk.roster, grouping.id)
    told = say("Deleted {grouping}", grouping=grouping.name)
    menu.addAction(_tr("Delete")).triggered.connect(lambda: desk.do(gone, told))
    return menu


def _bringing_back(desk: ClassDesk, after: Roster) -> Callable[[], object]:
    return lambda: desk.do(after, say("Brought earlier groups back"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("GroupingMenu", text)
