"""Marks a method that takes the place of its base class's; the type checkers find the ones that do not.

The mark is needed before the first pixel, and loading `typing_extensions` takes as long as painting it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override as override  # noqa: PLC0414 - handed on under its own name
else:

    def override(method):  # noqa: ANN001, ANN201 - the line above tells the types
        """`method`, which overrides one of its base class."""
        return method
