"""Undo for values that are edited: a stack of what they were."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from stationboard.domain.sentence import Sentence

T = TypeVar("T")

MOST_STEPS: Final = 200
"""Steps that can be undone; those before are forgotten."""


@dataclass(frozen=True, slots=True)
class Step(Generic[T]):
    """A value to go back (or forward) to, with a sentence about what happened between."""

    value: T
    sentence: Sentence
    key: str = ""


@dataclass(frozen=True, slots=True)
class History(Generic[T]):
    """A value as it is, was, and was before something was undone."""

    present: T
    past: tuple[Step[T], ...] = ()
    """The latest last."""
    future: tuple[Step[T], ...] = ()
    """What can be done again, the next one last."""

    def do(self, value: T, sentence: Sentence, key: str = "") -> History[T]:
        """The history after a step to `value`; a step to the same value is none.

        Steps in a row with one `key`, such as the letters typed into one field, are undone together.
        """
        if value == self.present:
            return self
        if key and not self.future and self.past and self.past[-1].key == key:
            first = self.past[-1].value
            if value == first:
                return History(value, self.past[:-1])
            return History(value, (*self.past[:-1], Step(first, sentence, key)))
        return History(value, (*self.past, Step(self.present, sentence, key))[-MOST_STEPS:])

    def undo(self) -> History[T]:
        """The history with the last step taken back, if there is one."""
        if not self.past:
            return self
        step = self.past[-1]
        return History(step.value, self.past[:-1], (*self.future, Step(self.present, step.sentence)))

    def redo(self) -> History[T]:
        """The history with the step undone last done again, if there is one."""
        if not self.future:
            return self
        step = self.future[-1]
        return History(step.value, (*self.past, Step(self.present, step.sentence)), self.future[:-1])

    @property
    def undoes(self) -> Sentence | None:
        """What `undo` takes back."""
        return self.past[-1].sentence if self.past else None

    @property
    def redoes(self) -> Sentence | None:
        """What `redo` does again."""
        return self.future[-1].sentence if self.future else None
