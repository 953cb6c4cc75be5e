from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationboard.domain.document import ClassId
from stationboard.library.classes import NewStudent, new_class
from stationboard.qt.console.classes.group_lists import GroupList, GroupLists, ListedGroup, listed_groups
from tests.support import classroom


def test_every_group_is_listed_with_the_names_the_board_would_show(qapp: QApplication) -> None:
    roster = classroom.roster()
    foxes, *others = listed_groups(roster, roster.groupings[0])
    assert foxes.name == "Foxes"
    assert foxes.names == ("Ava R.", "Liam T.", "Noor A.", "Mateo C.", "Zoe K.", "Eli B.")
    assert len(others) == 3


def test_children_in_no_group_are_listed_last(qapp: QApplication) -> None:
    students = [NewStudent("Ann", group="Red"), NewStudent("Ben")]
    roster = new_class(ClassId("c"), "C", students)
    listed = listed_groups(roster, roster.groupings[0])
    assert [(group.name, group.names) for group in listed] == [
        ("Red", ("Ann",)),
        ("Without a group", ("Ben",)),
    ]


def test_a_class_without_groups_is_one_list(qapp: QApplication) -> None:
    roster = new_class(ClassId("c"), "C", [NewStudent("Ann"), NewStudent("Ben")])
    (everybody,) = listed_groups(roster, None)
    assert (everybody.name, everybody.color) == ("Students", None)


def test_a_narrow_column_grows_higher_rather_than_cutting_a_name(dressed: QApplication, qtbot: QtBot) -> None:
    shown = GroupList(ListedGroup("Foxes", ("Maximiliana Konstantina Theodora",)))
    qtbot.addWidget(shown)
    assert shown.heightForWidth(150) > shown.heightForWidth(400)


def test_a_screen_reader_hears_the_group_with_its_names(dressed: QApplication, qtbot: QtBot) -> None:
    lists = GroupLists()
    qtbot.addWidget(lists)
    roster = classroom.roster()
    lists.show_groups(listed_groups(roster, roster.groupings[0]))
    foxes = lists.findChildren(GroupList)[0]
    assert foxes.accessibleName() == "Foxes"
    assert "Ava R." in foxes.accessibleDescription()
