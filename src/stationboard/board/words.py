"""A translation catalog: every sentence of the board in one language."""

from __future__ import annotations

import json
import string
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import cast

from stationboard.domain.sentence import Sentence


class CatalogError(ValueError):
    """A catalog that cannot be used; the message says which entry is wrong."""


@dataclass(frozen=True, slots=True)
class Catalog:
    """Sentences of one language by their English text; what is not in it stays English."""

    language: str
    right_to_left: bool = False
    messages: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def __call__(self, sentence: Sentence) -> str:
        """The whole sentence in this language, its gaps filled."""
        return self.messages.get(sentence.text, sentence.text).format_map(dict(sentence.values))


ENGLISH = Catalog("en")


def read_catalog(text: str) -> Catalog:
    """The catalog in the JSON `text`: ``language``, ``right_to_left``, ``messages``; other keys are remarks.

    Raises:
        CatalogError: the text is no catalog, or a translation has other gaps than its sentence.
    """
    try:
        found: object = json.loads(text)
    except ValueError as error:
        raise CatalogError(f"The catalog is not JSON: {error}.") from error
    if not isinstance(found, dict):
        raise CatalogError("The catalog is not a JSON object.")
    entries = cast("dict[str, object]", found)
    language, leftward, messages = (
        entries.get("language"),
        entries.get("right_to_left", False),
        entries.get("messages"),
    )
    if not isinstance(language, str) or not isinstance(leftward, bool) or not isinstance(messages, dict):
        raise CatalogError("A catalog needs a language, right_to_left (true or false) and messages.")
    checked = {
        english: _checked(english, other) for english, other in cast("dict[str, object]", messages).items()
    }
    return Catalog(language, leftward, MappingProxyType(checked))


def _checked(english: str, other: object) -> str:
    if not isinstance(other, str) or not other.strip():
        raise CatalogError(f'The translation of "{english}" is empty.')
    if _gaps(english) != _gaps(other):
        raise CatalogError(f'The translation of "{english}" has other gaps in braces than the sentence.')
    return other


def _gaps(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError as error:
        raise CatalogError(f'The text "{text}" has a brace without its partner.') from error
