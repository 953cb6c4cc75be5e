"""Sentences for people: an English text with named gaps that a translation catalog can replace as a whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

MOST_NAMES: Final = 6
"""So many names are told; of the others only how many there are."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A whole English sentence or label; `text` is its key in a catalog too, `values` fill its gaps."""

    text: str
    values: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return in_english(self)


def say(text: str, /, **values: str | int) -> Sentence:
    """The sentence `text`, its gaps such as ``{station}`` filled with `values`."""
    return Sentence(text, tuple((name, str(value)) for name, value in values.items()))


Words = Callable[[Sentence], str]
"""Turns a sentence into the reader's language."""


def in_english(sentence: Sentence) -> str:
    """The sentence in the language it was written in."""
    return sentence.text.format_map(dict(sentence.values))


def listed(names: list[str] | tuple[str, ...]) -> str:
    """Names in one line as English writes them: ``Ava``, ``Ava and Ben``, ``Ava, Ben and Cy``."""
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + " and " + names[-1]


def named(names: Sequence[str], one: str, several: str) -> Sentence:
    """`one` with the gap ``{names}``, or `several` with ``{count}`` too where there are too many names."""
    if len(names) <= MOST_NAMES:
        return say(one, names=listed(tuple(names)))
    return say(several, names=", ".join(names[:MOST_NAMES]), count=len(names) - MOST_NAMES)
