"""What changed from one picture to the next, so that no more than that is painted."""

from __future__ import annotations

from stationboard.board.geometry import Box
from stationboard.board.marks import Picture

_WHOLE = 0.6
"""From this part of the picture on, painting all of it is simpler and as fast."""


def changed_boxes(before: Picture | None, after: Picture) -> tuple[Box, ...]:
    """The boxes to paint again, none where nothing changed."""
    if (
        before is None
        or (before.width, before.height, before.background) != (after.width, after.height, after.background)
        or before.right_to_left != after.right_to_left
    ):
        return (after.box,)
    if before.marks is after.marks:
        return ()
    boxes: list[Box] = []
    same = min(len(before.marks), len(after.marks))
    for old, new in zip(before.marks[:same], after.marks[:same], strict=True):
        if old is not new and old != new:
            boxes.extend((old.box, new.box))
    boxes.extend(mark.box for mark in (*before.marks[same:], *after.marks[same:]))
    if sum(box.w * box.h for box in boxes) > _WHOLE * after.width * after.height:
        return (after.box,)
    return tuple(boxes)
