"""The campaigns there are."""

from __future__ import annotations

from importlib import import_module
from typing import Final, Protocol, cast

from campaigns.summary import Scale, Summary

NAMES: Final = (
    "class_hours",
    "commands",
    "crash_states",
    "damage",
    "drive",
    "dying_disks",
    "faults",
    "hot_plug",
    "imports",
    "kills",
    "mutation_check",
    "power_cut",
    "program_on_dying_disks",
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
