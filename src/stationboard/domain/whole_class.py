"""Blocks in which the class is not placed at stations."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from stationboard.domain.block import AnyBlock
from stationboard.domain.document import Line
from stationboard.domain.quantity_fields import Length, TimeOfDay


class WholeClass(AnyBlock):
    """Everyone in one place: for a length, until a clock time, or until the teacher goes on."""

    kind: Literal["whole_class"] = "whole_class"
    length: Length | None = None
    until: TimeOfDay | None = None
    directions: Line = ""
    voice: int | None = Field(default=None, ge=0, le=4)


class Break(AnyBlock):
    """Nobody is placed. With `at` it cuts whatever is under way, whose remaining minutes follow after it."""

    kind: Literal["break"] = "break"
    length: Length | None = None
    at: TimeOfDay | None = None
    until: TimeOfDay | None = None
