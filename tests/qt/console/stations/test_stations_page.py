"""A teacher sets up stations."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from stationboard.domain.document import BlockId, StationId
from stationboard.domain.quantity import minutes
from stationboard.domain.routine import Routine
from stationboard.domain.station import Station, StationKind
from stationboard.library.routines.rounds import rounds_of
from stationboard.library.settings import ThemeChoice
from stationboard.qt.console.stations.stations_page import StationsPage
from tests.qt.conftest import Windows
from tests.support.classroom import roster, routine
from tests.support.pictures import png
from tests.support.school import bundled, cut_off, dress, nameless

LEFT = Qt.MouseButton.LeftButton
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
GAMES, ROUNDS = StationId("games"), BlockId("rounds")


@pytest.fixture
def page(windows: Windows) -> StationsPage:
    """The page with the stations of Period 3 Math."""
    dress()
    windows.desks.library.keep_class(roster())
    page = windows.console.stations_page
    windows.console.routines.add(routine())
    windows.console.window.show_page(page)
    windows.console.window.resize(1440, 900)
    windows.console.window.activateWindow()
    _settle()
    return page


def _settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def _plan(windows: Windows) -> Routine:
    return windows.console.routines.routine


def _ids(windows: Windows) -> list[str]:
    return [station.id for station in _plan(windows).stations]


def _station(windows: Windows, station: str) -> Station:
    return next(one for one in _plan(windows).stations if one.id == station)


def _type(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    if text:
        QTest.keyClicks(line, text)
    else:
        QTest.keyClick(line, Qt.Key.Key_Delete)


def test_every_field_of_a_station_is_kept_as_it_is_typed(page: StationsPage, windows: Windows) -> None:
    page.choose(GAMES)
    form = page.view.form
    for field, text in (
        (form.name, "Board games"),
        (form.second_name, "Juegos"),
        (form.directions, "Play fair"),
        (form.materials, "Dice"),
        (form.when_done, "Read"),
        (form.backup, "Page 12"),
        (form.adult, "Mr. Lee"),
        (form.place, "By the window"),
        (form.capacity, "6"),
        (form.minutes, "12:30"),
    ):
        _type(field.line, text)
    form.kind.setCurrentIndex(form.kind.findData(StationKind.HANDS_ON))
    form.kind.activated.emit(form.kind.currentIndex())
    form.voice.setCurrentIndex(4)
    form.voice.activated.emit(4)
    assert _station(windows, "games") == Station(
        id=GAMES,
        name="Board games",
        second_name="Juegos",
        kind=StationKind.HANDS_ON,
        directions="Play fair",
        materials="Dice",
        when_done="Read",
        backup="Page 12",
        adult="Mr. Lee",
        place="By the window",
        capacity=6,
        minutes=minutes(12.5),
        voice=3,
    )
    assert page.view.heading.text() == "Board games"
    assert page.side.tiles.item(2).data(Qt.ItemDataRole.AccessibleTextRole) == "Board games"


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("name", "", "A station needs a name."),
        ("capacity", "0", "Type a whole number from 1 to 400."),
        ("capacity", "many", "Type a whole number from 1 to 400."),
        ("minutes", "0", "This needs some time"),
        ("minutes", "10000", "longer than a day"),
    ],
)
def test_what_cannot_be_is_a_sentence_under_its_field_and_stays_there(
    page: StationsPage, windows: Windows, field: str, typed: str, said: str
) -> None:
    before = _station(windows, "teacher")
    typed_field = getattr(page.view.form, field)
    _type(typed_field.line, typed)
    page.view.form.adult.line.setFocus()
    assert said in typed_field.complaint.text()
    assert typed_field.complaint.isVisible()
    assert typed_field.line.text() == typed
    assert _station(windows, "teacher") == before
    page.choose(GAMES)
    assert not typed_field.complaint.isVisible()


def test_the_card_on_the_right_is_the_boards_own(page: StationsPage, windows: Windows) -> None:
    assert page.panel.view.card is not None
    assert page.panel.view.card.parties[0].name == "Foxes"
    _type(page.view.form.directions.line, "Count to ten")
    _type(page.view.form.second_name.line, "Mesa")
    card = page.panel.view.card
    assert card is not None
    assert (card.directions, card.second) == ("Count to ten", "Mesa")


def test_a_new_station_waits_for_its_name_and_then_for_groups(page: StationsPage, windows: Windows) -> None:
    QTest.mouseClick(page.side.add, LEFT)
    name = page.view.form.name.line
    assert QApplication.focusWidget() is name
    QTest.keyClicks(name, "Library")
    assert [station.name for station in _plan(windows).stations][-1] == "Library"
    assert page.view.unused.text() == "No group goes here yet."
    QTest.mouseClick(page.view.lead_here, LEFT)
    rounds = rounds_of(_plan(windows), ROUNDS)
    assert (rounds.count, rounds.stations[-1]) == (5, "new-station")
    assert not page.view.unused.isVisible()


def test_stations_are_put_in_order_with_the_keyboard(page: StationsPage, windows: Windows) -> None:
    tiles = page.side.tiles
    tiles.setFocus()
    QTest.keyClick(tiles, Qt.Key.Key_Down)
    assert page.view.heading.text() == "Computers"
    QTest.keyClick(tiles, Qt.Key.Key_Up, ALT)
    QTest.keyClick(tiles, Qt.Key.Key_Up, ALT)
    assert _ids(windows) == ["computers", "teacher", "games", "workbook"]
    assert (page.view.heading.text(), tiles.currentRow()) == ("Computers", 0)
    QTest.keyClick(tiles, Qt.Key.Key_Z, CTRL)
    assert _ids(windows) == ["teacher", "computers", "games", "workbook"]


def test_a_tile_that_is_dragged_takes_its_station_along(page: StationsPage, windows: Windows) -> None:
    tiles = page.side.tiles
    tiles.setCurrentRow(3)
    # What a drop inside the list comes to: Qt moves the row of the model.
    tiles.model().moveRow(tiles.rootIndex(), 3, tiles.rootIndex(), 0)
    assert _ids(windows) == ["workbook", "teacher", "computers", "games"]
    assert page.view.heading.text() == "Workbook"


def test_a_station_is_deleted_from_everywhere_and_brought_back(page: StationsPage, windows: Windows) -> None:
    page.choose(GAMES)
    page.side.tiles.setFocus()
    QTest.keyClick(page.side.tiles, Qt.Key.Key_Delete)
    assert _ids(windows) == ["teacher", "computers", "workbook"]
    assert GAMES not in rounds_of(_plan(windows), ROUNDS).stations
    assert page.removal.message.text() == "Math Games is removed, also from rounds."
    QTest.mouseClick(page.removal.undo, LEFT)
    assert _plan(windows) == routine()
    assert not page.removal.isVisible()


def test_the_only_station_of_the_rounds_stays_with_a_sentence(page: StationsPage, windows: Windows) -> None:
    for _ in range(4):
        QTest.mouseClick(page.view.remove, LEFT)
    assert len(_ids(windows)) == 1
    assert "is the only station of the rounds" in page.view.message.text()
    assert page.view.message.isVisible()


def test_a_station_is_duplicated(page: StationsPage, windows: Windows) -> None:
    QTest.mouseClick(page.view.again, LEFT)
    assert _ids(windows) == ["teacher", "teacher-table", "computers", "games", "workbook"]
    assert page.side.tiles.currentRow() == 1


def test_stations_are_copied_from_another_routine(page: StationsPage, windows: Windows) -> None:
    QTest.mouseClick(page.side.copy_stations, LEFT)
    names = [page.copying.routines.itemText(at) for at in range(page.copying.routines.count())]
    assert "READ 180 in 60 minutes" in names
    page.copying.routines.setCurrentIndex(names.index("READ 180 in 60 minutes"))
    page.copying.routines.activated.emit(0)
    page.copying.stations.item(1).setCheckState(Qt.CheckState.Unchecked)
    QTest.mouseClick(page.copying.copy, LEFT)
    assert [one.name for one in _plan(windows).stations[4:]] == ["Computers", "Small group"]
    assert not page.copying.isVisible()


def test_nothing_marked_copies_nothing(page: StationsPage) -> None:
    QTest.mouseClick(page.side.copy_stations, LEFT)
    for at in range(page.copying.stations.count()):
        page.copying.stations.item(at).setCheckState(Qt.CheckState.Unchecked)
    assert not page.copying.copy.isEnabled()


def test_a_pictogram_is_found_by_a_word_and_picked_with_the_keyboard(
    page: StationsPage, windows: Windows
) -> None:
    QTest.mouseClick(page.view.form.sign.icon, LEFT)
    search = page.icons.search
    assert QApplication.focusWidget() is search
    QTest.keyClicks(search, "book")
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(page.icons.found, Qt.Key.Key_Return)
    assert "book" in _station(windows, "teacher").icon
    assert not page.icons.isVisible()
    QTest.mouseClick(page.view.form.sign.plain, LEFT)
    assert _station(windows, "teacher").icon == ""


def test_a_word_for_which_there_is_no_pictogram_is_told(page: StationsPage) -> None:
    page.icons.open()
    QTest.keyClicks(page.icons.search, "zzzyx")
    assert page.icons.none.isVisible()
    QTest.keyClick(page.icons.search, Qt.Key.Key_Escape)
    assert not page.icons.isVisible()


def test_an_own_picture_stands_for_the_station_until_a_pictogram_does(
    page: StationsPage, windows: Windows, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "table.png"
    path.write_bytes(png(60, 40))
    QTest.mouseClick(page.view.form.sign.picture, LEFT)
    dialog = page.dialog
    assert isinstance(dialog, QFileDialog)
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText(str(path))
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(_station(windows, "teacher").picture))
    assert page.panel.view.card is not None
    assert page.panel.view.card.spot is not None
    assert page.panel.view.card.spot.picture == _station(windows, "teacher").picture
    page.icons.picked.emit("book")
    assert (_station(windows, "teacher").picture, _station(windows, "teacher").icon) == ("", "book")


def test_a_picture_on_a_disk_that_hangs_is_given_up_with_a_sentence_and_the_windows_never_wait(
    page: StationsPage, windows: Windows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    answers = threading.Event()

    def hang(_path: Path) -> str:
        assert answers.wait(60)
        return ""

    monkeypatch.setattr("stationboard.qt.picture_reader.read_picture", hang)
    page.choose(StationId("teacher"))
    page.take_picture(tmp_path / "photo.jpg")
    assert page.view.message.text() == ""
    limit = page.pictures.errand.findChildren(QTimer)[0]
    assert limit.isActive()
    limit.timeout.emit()
    assert page.view.message.text() == (
        "photo.jpg takes too long to read; copy it to this computer and try again."
    )
    answers.set()


def test_a_picture_that_comes_when_another_station_is_chosen_changes_neither(
    page: StationsPage, windows: Windows, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(png(4, 4))
    page.choose(StationId("teacher"))
    page.take_picture(path)
    other = next(one.id for one in windows.console.routines.routine.stations if one.id != "teacher")
    page.choose(other)
    qtbot.waitUntil(lambda: page.view.message.text().startswith("Another station was chosen meanwhile"))
    assert all(not one.picture for one in windows.console.routines.routine.stations)


def test_a_file_that_is_no_picture_is_a_sentence(
    page: StationsPage, windows: Windows, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "plan.svg"
    path.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    page.take_picture(path)
    words = "plan.svg is no picture that can be used; PNG and JPEG pictures can."
    qtbot.waitUntil(lambda: page.view.message.text() == words)
    assert _station(windows, "teacher").picture == ""


def test_another_routine_is_chosen_on_this_page_too(page: StationsPage, windows: Windows) -> None:
    page.side.routines.setCurrentIndex(page.side.routines.findText("READ 180 in 60 minutes"))
    page.side.routines.activated.emit(0)
    assert windows.console.routines.routine == bundled().routines[1]
    assert page.side.tiles.count() == 3


def test_a_routine_without_stations_says_how_to_come_by_some(page: StationsPage, windows: Windows) -> None:
    talk = routine().model_copy(update={"id": "talk", "stations": (), "blocks": routine().blocks[:1]})
    windows.console.routines.add(talk)
    assert page.view.heading.text() == "No station yet"
    assert not page.view.form.isVisible()
    assert page.panel.view.card is None
    QTest.mouseClick(page.side.add, LEFT)
    QTest.mouseClick(page.view.lead_here, LEFT)
    assert "no rounds yet" in page.view.message.text()


def test_the_pages_stand_in_the_agreed_order(windows: Windows) -> None:
    titles = [button.title for button in windows.console.window.sidebar.buttons]
    work = ["Run", "Class & groups", "Stations", "Room", "Routines", "Timetable"]
    assert titles == [*work, "Safety", "Settings"]


@pytest.fixture(params=list(ThemeChoice))
def theme(request: pytest.FixtureRequest) -> Iterator[ThemeChoice]:
    yield ThemeChoice(request.param)
    dress()


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1440, 900), (2732, 1536)])
def test_nothing_is_cut_off_whatever_the_names(
    page: StationsPage, windows: Windows, size: tuple[int, int], theme: ThemeChoice
) -> None:
    names = ("Whole" + "school" * 32, "🎧" * 40, "محطة القراءة والكتابة " * 6, *(f"S{at}" for at in range(9)))
    base = routine().stations[0]
    stations = tuple(
        base.model_copy(update={"id": f"s{at}", "name": name, "second_name": name, "directions": name})
        for at, name in enumerate(names)
    )
    crowd = routine().model_copy(
        update={"name": names[0], "stations": stations, "blocks": (routine().blocks[0],)}
    )
    windows.console.routines.add(crowd)
    windows.console.window.resize(*size)
    windows.desks.library.keep_settings(
        windows.desks.library.settings.model_copy(update={"console_theme": theme})
    )
    for station in stations[:4]:
        page.choose(station.id)
        _settle()
        assert windows.console.window.size().toTuple() == size
        assert cut_off(page) == []
    for sheet in (page.icons.open, page.side.copy_stations.click):
        sheet()
        _settle()
        assert cut_off(page) == []
    assert nameless(page) == []


def test_the_tab_key_goes_through_all_fields_in_their_order(page: StationsPage) -> None:
    page.side.routines.setFocus()
    seen: list[str] = []
    first: QWidget = page.side.routines
    for _ in range(60):
        focus = QApplication.focusWidget()
        assert focus is not None
        if page.isAncestorOf(focus):
            seen.append(focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is first:
            break
    wanted = [
        "Stations of this routine",
        "Add a station",
        "Stations",
        "Delete",
        "Name",
        "Kind of station",
        "Pictogram…",
        "Directions",
        "Voice level",
        "Minutes of its own",
    ]
    assert [name for name in seen if name in wanted] == wanted


def test_a_click_beside_the_fields_changes_nothing(page: StationsPage, windows: Windows) -> None:
    QTest.mouseClick(page.view, LEFT, pos=QPoint(5, 5))
    assert _plan(windows) == routine()
