"""What stands on the main boards, as text: what the class sees changes together with these files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from stationboard.board.marks import Icon, Panel, Picture, Ring, Shape, Text
from stationboard.board.picture import picture
from stationboard.board.theme import LIGHT
from tests.board.fixed_measure import FixedMeasure
from tests.board.model_samples import model_board
from tests.board.samples import Room, boards, moving

FOLDER = Path(__file__).parent / "golden"
RENEW = "RENEW_GOLDEN"
CASES = {
    "round": ("round", Room()),
    "warned": ("warned", Room(stations=3, groups=3)),
    "closed": ("closed", Room()),
    "move": ("move", Room()),
    "clean_up": ("clean-up", Room()),
    "opening": ("opening", Room()),
    "lunch": ("lunch", Room()),
    "ready": ("ready", Room()),
    "paused": ("paused", Room()),
    "over": ("over", Room()),
    "twelve_stations": ("round", Room(stations=12, groups=12, students=40)),
}


def dump(shown: Picture) -> str:
    """A line for each mark: place and size in pixels, what it is, what it says."""
    lines = [f"{shown.width} x {shown.height}"]
    for mark in shown.marks:
        box = mark.box
        place = f"{box.x:5.0f} {box.y:5.0f} {box.w:5.0f} {box.h:5.0f}"
        match mark:
            case Text():
                what = f'text {mark.size:.0f} {mark.weight.name.lower()} {mark.color} "{mark.text}"'
            case Panel():
                what = f"panel {mark.fill or mark.line}"
            case Icon():
                what = f"icon {mark.name} {mark.color}"
            case Ring():
                what = f"ring {mark.portion:.3f} {mark.color}"
            case Shape():
                what = f"shape {mark.fill or mark.line}"
        lines.append(f"{place}  {what}")
    return "\n".join(lines) + "\n"


MODELS = {
    "names": "names-move",
    "names_round": "names-round",
    "names_opening": "names-opening",
    "choice": "choice",
    "stamina": "stamina",
    "called": "called",
    "held": "held-move",
    "wheel": "wheel",
    "lab": "lab-inner",
    "walk": "sides-walk",
}


SIZES = ((1024, 768), (1280, 720), (1280, 800), (1366, 768), (2560, 1440), (3840, 2160))
"""Those of projectors and panels in classrooms, beside the 1920 by 1080 of the others."""


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_on_a_projector_of_another_size_the_board_is_as_it_was_agreed(width: int, height: int) -> None:
    shown = picture(boards(Room())["round"], width, height, LIGHT, FixedMeasure())
    _expect_golden(dump(shown), f"round_{width}x{height}")
    cut = [
        mark.text
        for mark in shown.marks
        if isinstance(mark, Text)
        and (mark.box.x < 0 or mark.box.y < 0 or mark.box.right > width or mark.box.bottom > height)
    ]
    assert cut == []


@pytest.mark.parametrize("name", [*CASES, *MODELS, "room"])
def test_the_board_is_as_it_was_agreed(name: str) -> None:
    if name == "room":
        shown = moving(Room())
    elif name in MODELS:
        shown = model_board(MODELS[name], Room())
    else:
        view, room = CASES[name]
        shown = boards(room)[view]
    _expect_golden(dump(picture(shown, 1920, 1080, LIGHT, FixedMeasure())), name)


def _expect_golden(found: str, name: str) -> None:
    golden = FOLDER / f"{name}.txt"
    if os.environ.get(RENEW):
        FOLDER.mkdir(exist_ok=True)
        golden.write_text(found, encoding="utf-8")
    expected = golden.read_text(encoding="utf-8")
    assert found == expected, f"The board changed; if it was meant to, run once with {RENEW}=1 and look."
