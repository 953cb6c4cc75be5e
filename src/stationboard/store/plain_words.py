"""Takes out of text what no eye sees and what turns the writing round."""

from __future__ import annotations

import unicodedata
from typing import Final, TypeVar, cast

JOINERS: Final = "\u200c\u200d"
"""With which Persian and Indian names are written; all other format characters are dropped."""

JsonT = TypeVar("JsonT")


def plain(text: str) -> str:
    """The text in composed form (NFC) without NUL, control, direction and unassigned characters.

    Line ends and tabs stay: whoever wants one line makes one.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(letter for letter in unicodedata.normalize("NFC", text) if _may_be_shown(letter))


def plain_throughout(value: JsonT) -> JsonT:
    """A JSON value with every text in it made plain; names of fields stay, for they are never shown.

    It must not be nested deeper than `strict_json.DEEPEST`.
    """
    if isinstance(value, str):
        return cast("JsonT", plain(value))
    if isinstance(value, list):
        return cast("JsonT", [plain_throughout(one) for one in cast("list[object]", value)])
    if isinstance(value, dict):
        fields = cast("dict[str, object]", value)
        return cast("JsonT", {name: plain_throughout(one) for name, one in fields.items()})
    return value


def _may_be_shown(letter: str) -> bool:
    match unicodedata.category(letter):
        case "Cc":
            return letter in "\n\t"
        case "Cf":
            return letter in JOINERS
        case "Cs" | "Co" | "Cn":
            return False
        case _:
            return True
