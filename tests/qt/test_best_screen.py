"""Which of several screens the board takes; the stand-ins say what only real hardware can say of itself."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect

from stationboard.qt.screens import best_screen, name_of


@dataclass(frozen=True)
class Screen:
    plug: str
    at: int = 0
    maker: str = ""
    serial: str = ""
    width: int = 1000

    def manufacturer(self) -> str:
        return self.maker

    def model(self) -> str:
        return "X1" if self.maker else ""

    def serialNumber(self) -> str:  # noqa: N802 - Qt's own name
        return self.serial

    def name(self) -> str:
        return self.plug

    def geometry(self) -> QRect:
        return QRect(self.at, 0, self.width, 700)


LAPTOP = Screen("eDP-1", 0, "Laptop Inc.")
LEFT, RIGHT = Screen("HDMI-1", 1000, "Beam"), Screen("HDMI-2", 2000, "Beam")
WALL = Screen("DP-1", 3000, "Wall", "77")


def test_of_two_projectors_of_one_kind_the_plug_decides() -> None:
    assert best_screen([LAPTOP, LEFT, RIGHT], LAPTOP, name_of(RIGHT), "") is RIGHT
    assert best_screen([LAPTOP, LEFT, RIGHT], LAPTOP, name_of(LEFT), "") is LEFT


def test_the_chosen_projector_is_found_again_on_another_plug() -> None:
    moved = Screen("DP-9", 4000, "Wall", "77")
    assert best_screen([LAPTOP, LEFT, moved], LAPTOP, name_of(WALL), "") is moved


def test_another_projector_of_the_make_with_another_number_is_another_one() -> None:
    other = Screen("DP-1", 3000, "Wall", "78")
    assert best_screen([LAPTOP, LEFT, other], LAPTOP, name_of(WALL), "") is LEFT


def test_without_a_choice_the_board_stays_where_it_stood() -> None:
    assert best_screen([LAPTOP, LEFT, WALL], LAPTOP, "", name_of(WALL)) is WALL
    assert best_screen([LAPTOP, LEFT, WALL], LAPTOP, "", "") is LEFT
    assert best_screen([LAPTOP, LEFT, WALL], LAPTOP, name_of(LEFT), name_of(WALL)) is LEFT


def test_the_board_takes_the_first_screen_only_where_it_is_chosen() -> None:
    assert best_screen([LAPTOP, LEFT], LAPTOP, name_of(LAPTOP), "") is LAPTOP


def test_screens_that_show_the_same_leave_none_for_the_board() -> None:
    mirror, inside = Screen("HDMI-1", 0, "Beam"), Screen("HDMI-1", 100, "Beam", width=500)
    assert best_screen([LAPTOP, mirror], LAPTOP, "", "") is None
    assert best_screen([LAPTOP, inside], LAPTOP, name_of(inside), "") is None
    assert best_screen([LAPTOP, mirror, WALL], LAPTOP, "", "") is WALL


def test_one_screen_or_none_leaves_none_for_the_board() -> None:
    assert best_screen([LAPTOP], LAPTOP, name_of(LAPTOP), name_of(LAPTOP)) is None
    nobody: Screen | None = None
    assert best_screen([], nobody, "", "") is None
