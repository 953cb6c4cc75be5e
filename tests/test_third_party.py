from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
FONTS = PROJECT / "resources" / "fonts"

AS_PUBLISHED = {
    "Andika_400Regular.ttf": "54284e4240380749be8cd7ecee16c0f7731cc6c5aac57bf62319bd6536d17efb",
    "Andika_700Bold.ttf": "8a2116d2b25bd74f4d94ece77c5927e2ec82ca1416347c01ab60c6d5e1abd801",
    "AtkinsonHyperlegibleNext_400Regular.ttf": (
        "60f8c1a1b2e7da47ff7af95c3e5b5b1232ca5b3771e93eb587784f08fb1e6650"
    ),
    "AtkinsonHyperlegibleNext_600SemiBold.ttf": (
        "896483629d2c885e6786284a65b07e85ef1a56ed56945e34194ccd579d5bdad6"
    ),
    "AtkinsonHyperlegibleNext_700Bold.ttf": (
        "4ba7415b7095e546720446b6d47daa95d6f482d9fd40c729793e21d67cc9f366"
    ),
    "AtkinsonHyperlegibleNext_800ExtraBold.ttf": (
        "825ade096c646dda7cf3dc7b82db21b089fc52ce874a230a0a326c826024bb8d"
    ),
}


def test_the_fonts_are_the_ones_their_makers_published() -> None:
    here = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in FONTS.glob("*.ttf")}

    assert here == AS_PUBLISHED


@pytest.mark.parametrize("family", ["Andika", "AtkinsonHyperlegibleNext"])
def test_every_font_comes_with_its_license(family: str) -> None:
    license_text = (FONTS / f"OFL-{family}.txt").read_text(encoding="utf-8")

    assert "SIL OPEN FONT LICENSE Version 1.1" in license_text
    assert license_text.startswith("Copyright")


def test_every_part_that_is_installed_is_acknowledged() -> None:
    acknowledged = set(re.findall(r"`([\w-]+)`", (PROJECT / "THIRD_PARTY.md").read_text(encoding="utf-8")))
    lock = (PROJECT / "requirements.lock").read_text(encoding="utf-8")
    installed = set(re.findall(r"^([\w.-]+)==", lock, re.MULTILINE))

    assert {name.lower().replace("_", "-") for name in acknowledged} >= installed
