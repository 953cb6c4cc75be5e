from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

from stationboard.board.words import ENGLISH, Catalog, CatalogError, read_catalog
from stationboard.domain.sentence import say
from stationboard.machine.resources import resource_folder

BOARD = Path(__file__).parents[2] / "src" / "stationboard" / "board"
LANGUAGES = ("ar", "es")


def phrases() -> set[str]:
    """Every sentence the board can say, read from its source."""
    found: set[str] = set()
    for file in BOARD.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name) and node.args:
                name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
                first = node.args[0]
                if (
                    name in ("say", "runs")
                    and isinstance(first, ast.Constant)
                    and isinstance(first.value, str)
                ):
                    found.add(first.value)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_of_the_board_is_in_the_catalog_and_no_other(language: str) -> None:
    catalog = read_catalog((resource_folder() / "words" / f"{language}.json").read_text(encoding="utf-8"))
    assert len(phrases()) > 40
    assert set(catalog.messages) == phrases()
    assert catalog.language == language
    assert catalog.right_to_left == (language == "ar")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_strong_in_a_sentence_is_strong_in_its_translation(language: str) -> None:
    catalog = read_catalog((resource_folder() / "words" / f"{language}.json").read_text(encoding="utf-8"))
    for english, other in catalog.messages.items():
        assert english.count("*") == other.count("*"), english


def test_a_sentence_is_translated_as_a_whole_with_its_gaps_where_the_language_wants_them() -> None:
    catalog = Catalog("xx", messages={"Round {number} of {count}": "{count}/{number}"})
    assert catalog(say("Round {number} of {count}", number=2, count=4)) == "4/2"


def test_what_the_catalog_lacks_stays_english() -> None:
    assert ENGLISH(say("Back at {time}", time="1:00")) == "Back at 1:00"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("{", "not JSON"),
        ("[]", "not a JSON object"),
        ('{"language": "xx"}', "needs a language"),
        ('{"language": "xx", "right_to_left": 1, "messages": {}}', "needs a language"),
        ('{"language": "xx", "messages": {"Paused": ""}}', '"Paused" is empty'),
        ('{"language": "xx", "messages": {"Back at {time}": "Zurück"}}', "other gaps"),
        ('{"language": "xx", "messages": {"Back at {time}": "{time"}}', "brace"),
    ],
)
def test_a_catalog_that_would_spoil_the_board_is_refused_with_the_reason(text: str, complaint: str) -> None:
    with pytest.raises(CatalogError, match=complaint):
        read_catalog(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalog_says_that_a_native_reader_has_not_seen_it(language: str) -> None:
    kept = json.loads((resource_folder() / "words" / f"{language}.json").read_text(encoding="utf-8"))
    assert "native reader" in kept["_note"]
