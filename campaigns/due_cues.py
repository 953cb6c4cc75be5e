"""What the class must hear when time goes by."""

from __future__ import annotations

from campaigns.true_lesson import Kind, Stopwatch
from stationboard.lesson.cues import CueKind


def due_between(before: Stopwatch, after: Stopwatch, warning: int | None) -> frozenset[CueKind]:
    """What must be heard when the lesson goes from `before` to `after` by itself."""
    if before.over or before.paused:
        return frozenset()
    if after.over:
        return frozenset({CueKind.END})
    if after.index != before.index:
        match after.part.kind:
            case Kind.ROUND:
                return frozenset({CueKind.START})
            case Kind.TRANSITION:
                return frozenset({CueKind.CLEAN_UP})
            case Kind.WHOLE_CLASS:
                return frozenset()
    if before.left > 0 >= after.left:
        return frozenset({CueKind.TIME_IS_UP})
    warned = warning is not None and before.left > warning >= after.left
    return frozenset({CueKind.WARNING}) if warned and after.part.kind is Kind.ROUND else frozenset()
