from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from stationboard.board.geometry import Box
from stationboard.board.marks import Icon, Panel, Picture, Ring, Shape, Text, Weight
from stationboard.board.picture import picture
from stationboard.board.symbols import SYMBOLS
from stationboard.board.telling import Manner
from stationboard.board.theme import DARK, LIGHT
from stationboard.board.words import read_catalog
from stationboard.domain.look import GroupSymbol
from stationboard.domain.quantity import Millis
from stationboard.machine.resources import resource_folder
from stationboard.qt.fonts import BOARD_FAMILY, FontsMissingError, load_fonts
from stationboard.qt.icons import UNKNOWN, icon, icon_names, icon_svg
from stationboard.qt.measure import QtMeasure
from stationboard.qt.painting import BoardPainter, to_image
from tests.board.samples import ICONS, Room, boards

WHITE, BLACK = "#ffffff", "#000000"


@pytest.fixture(scope="module")
def measure(qapp: QApplication) -> QtMeasure:
    load_fonts(resource_folder() / "fonts")
    return QtMeasure()


@pytest.fixture(autouse=True)
def with_qt(qapp: QApplication) -> None:
    """Everything here needs fonts."""


def painted(*marks: Text | Panel | Shape | Ring | Icon, side: int = 200, leftward: bool = False) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    BoardPainter().paint(painter, Picture(side, side, WHITE, marks, leftward))
    painter.end()
    return image


def ink(image: QImage, paper: str = WHITE) -> Box | None:
    """The box of all pixels that are not paper."""
    plain = QColor(paper).rgb()
    spots = [
        (x, y) for y in range(image.height()) for x in range(image.width()) if image.pixel(x, y) != plain
    ]
    if not spots:
        return None
    left, top = min(x for x, _ in spots), min(y for _, y in spots)
    return Box(left, top, max(x for x, _ in spots) + 1 - left, max(y for _, y in spots) + 1 - top)


def written(measure: QtMeasure, text: str, size: float, weight: Weight = Weight.BOLD) -> Text:
    rise, drop = measure.rise(text, weight) * size, measure.drop(text, weight) * size
    box = Box(20, 20, measure.width(text, weight) * size, rise + drop)
    return Text(box, text, size, weight, BLACK, rise)


@pytest.mark.parametrize("size", [12, 40, 63, 64, 65, 100])
@pytest.mark.parametrize("text", ["Éj", "Ầg", "Åy", "—@", "مح", "щё"])
def test_letters_stay_inside_the_box_they_were_measured_for(
    measure: QtMeasure, text: str, size: float
) -> None:
    mark = written(measure, text, size)
    found = ink(painted(mark, side=320))
    assert found is not None
    assert mark.box.contains(found, slack=1 + size * 0.04)


@pytest.mark.parametrize("size", [20, 64, 90])
def test_large_lettering_is_painted_like_small(measure: QtMeasure, size: float) -> None:
    mark = written(measure, "Hi", size)
    found = ink(painted(mark))
    assert found is not None
    assert found.w == pytest.approx(mark.box.w, abs=size * 0.2)
    assert found.h == pytest.approx(measure.cap * size, abs=size * 0.12)


def test_widths_grow_exactly_with_the_size(measure: QtMeasure) -> None:
    small, large = (ink(painted(written(measure, "nnnnn", size), side=400)) for size in (20, 60))
    assert small is not None
    assert large is not None
    assert large.w == pytest.approx(small.w * 3, abs=4)


def test_all_digits_of_a_countdown_are_equally_wide(measure: QtMeasure) -> None:
    widths = {measure.width(digit, Weight.HEAVY, tabular=True) for digit in "0123456789"}
    assert len(widths) == 1
    assert measure.width("1", Weight.HEAVY) != measure.width("0", Weight.HEAVY)


def test_the_boards_own_font_is_there_in_every_weight(measure: QtMeasure) -> None:
    assert BOARD_FAMILY in load_fonts(resource_folder() / "fonts")
    assert len({measure.width("Teacher Table", weight) for weight in Weight}) == len(Weight)


def test_a_folder_without_fonts_is_a_damaged_installation() -> None:
    with pytest.raises(FontsMissingError, match="Install Station Board again"):
        load_fonts(resource_folder() / "sounds")


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768), (640, 480), (1080, 1920)])
@pytest.mark.parametrize("room", [Room(), Room(3, 3, 30), Room(8, 8, 32), Room(12, 12, 40, long_names=True)])
@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_nothing_overlaps_in_the_fonts_of_the_projector(
    measure: QtMeasure, room: Room, size: tuple[int, int], language: str
) -> None:
    manner = Manner()
    if language != "en":
        words = resource_folder() / "words" / f"{language}.json"
        manner = Manner(read_catalog(words.read_text(encoding="utf-8")))
    for view, frame in boards(room, manner).items():
        shown = picture(frame, *size, LIGHT, measure)
        assert all(shown.box.contains(mark.box, 0.01) for mark in shown.marks), view
        lines = [mark for mark in shown.marks if isinstance(mark, Text)]
        for one, other in combinations(lines, 2):
            assert not one.box.overlaps(other.box, 0.5), (view, one, other)


@pytest.mark.parametrize("view", list(boards(Room())))
def test_every_view_can_be_painted_light_and_dark(measure: QtMeasure, view: str) -> None:
    frame = boards(Room())[view]
    for theme in (LIGHT, DARK):
        image = to_image(frame, 480, 270, theme, measure, BoardPainter())
        assert (image.width(), image.height()) == (480, 270)
        assert (ink(image, theme.paper) is None) == (view == "blank")


@pytest.mark.parametrize("since", [0, 300, 800, 1400])
def test_a_glide_can_be_painted_at_any_moment(measure: QtMeasure, since: int) -> None:
    image = QImage(480, 270, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    BoardPainter().paint(painter, picture(boards(Room())["move"], 480, 270, DARK, measure, Millis(since)))
    painter.end()
    assert ink(image, DARK.paper) is not None


@pytest.mark.parametrize("symbol", list(GroupSymbol))
def test_every_symbol_is_painted_inside_its_box(symbol: GroupSymbol) -> None:
    box = Box(50, 50, 100, 100)
    found = ink(painted(Shape(box, SYMBOLS[symbol], BLACK)))
    assert found is not None
    assert box.contains(found, slack=4)


def test_a_panel_is_round_only_at_the_corners_it_should_be() -> None:
    image = painted(Panel(Box(0, 0, 200, 200), BLACK, 60, (True, True, False, False)))
    corners = [image.pixelColor(x, y) == QColor(BLACK) for x, y in ((1, 1), (198, 1), (198, 198), (1, 198))]
    assert corners == [False, False, True, True]


@pytest.mark.parametrize(
    ("portion", "right", "left"), [(1.0, True, True), (0.5, False, True), (0.0, False, False)]
)
def test_a_ring_runs_out_toward_the_top(portion: float, right: bool, left: bool) -> None:  # noqa: FBT001 # two sides
    image = painted(Ring(Box(0, 0, 200, 200), 20, portion, BLACK, "#dddddd"))
    assert (image.pixelColor(189, 100) == QColor(BLACK)) == right
    assert (image.pixelColor(10, 100) == QColor(BLACK)) == left


def test_a_turned_arrow_points_the_other_way() -> None:
    def lean(turned: bool) -> float:  # noqa: FBT001 # the one thing that differs
        image = painted(Icon(Box(0, 0, 200, 200), "arrow-right", BLACK, directional=True, turned=turned))
        dark = [x for x in range(200) for y in range(60, 90) if image.pixelColor(x, y).lightness() < 128]
        return sum(dark) / len(dark)

    assert lean(turned=False) > 100 > lean(turned=True)


def test_a_full_stop_stays_at_the_end_of_a_latin_name_on_a_leftward_board(measure: QtMeasure) -> None:
    mark = written(measure, "Ava R.", 40)
    assert painted(mark, leftward=True) == painted(mark, leftward=False)


def test_a_part_of_the_board_is_painted_as_in_the_whole(measure: QtMeasure) -> None:
    shown = picture(boards(Room())["round"], 960, 540, LIGHT, measure)
    painter_of_marks = BoardPainter()
    whole, partly = (QImage(960, 540, QImage.Format.Format_RGB32) for _ in range(2))
    for image, part in ((whole, None), (partly, Box(100, 100, 400, 300))):
        painter = QPainter(image)
        if part is not None:
            painter.setClipRect(QRectF(part.x, part.y, part.w, part.h))
        painter_of_marks.paint(painter, shown, part)
        painter.end()
    assert whole.copy(100, 100, 400, 300) == partly.copy(100, 100, 400, 300)


def test_every_pictogram_the_board_uses_is_in_the_set() -> None:
    used = {"eye", "pause", "hand", "arrow-right", "volume-x", "volume-1", "volume-2", "circle-check-big"}
    kinds = {"presentation", "laptop", "users", "pencil", "puzzle"}
    assert {*used, *kinds, *ICONS, UNKNOWN} <= icon_names()


def test_an_unknown_pictogram_is_replaced_and_takes_the_color() -> None:
    assert icon_svg("no-such-thing", "#ff0000") == icon_svg(UNKNOWN, "#ff0000")
    assert "#ff0000" in icon_svg("laptop", "#ff0000")
    assert not icon("laptop", "#ff0000").isNull()
