"""The campaigns there are."""

from __future__ import annotations

from importlib import import_module
from typing import Final, Protocol, cast

from campaigns.summary import Scale, Summary

ALONE: Final = ("freezes", "limits", "real_kills", "simultaneous_starts")
"""These measure time that a teacher would wait, and so run one at a time when all others are done."""

NAMES: Final = (
    "class_hours",
    "commands",
    "crash_states",
    "damage",
    "drive",
    "dying_disks",
    "errors_anywhere",
    "faults",
    "freezes",
    "fuzzing",
    "hot_plug",
    "imports",
    "kills",
    "late_timers",
    "lessons_to_their_end",
    "limits",
    "mutation_check",
    "odd_lessons",
    "power_cut",
    "real_kills",
    "repaints",
    "simultaneous_starts",
    "slots",
    "sync_engine",
    "two_computers",
)
"""Each is a module of this folder with a function `run(scale, seed)`; a new one needs a line here."""


class Campaign(Protocol):
    """A module that holds a campaign."""

    def run(self, scale: Scale, seed: int) -> Summary:
        """Run it; the same `seed` tries the same things."""
        ...


def campaign(name: str) -> Campaign:
    """The campaign called `name`, loaded only now because each needs other parts of the program."""
    return cast("Campaign", import_module(f"campaigns.{name}"))
