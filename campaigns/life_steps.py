"""What can happen to a lesson between two looks at it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from campaigns.faulty_disk import Cut, Fails
from stationboard.domain.quantity import Millis
from stationboard.lesson import commands as cmd


class Death(Enum):
    """How the program stopped."""

    CRASH = "crash"
    RESTART = "restart"
    DEAD_BATTERY = "dead battery"


@dataclass(frozen=True, slots=True)
class Dies:
    """The program stops in the middle of a write, `cut` tells where, and comes back after `down`."""

    cut: Cut
    death: Death
    down: Millis


@dataclass(frozen=True, slots=True)
class Wait:
    """Time goes by."""

    by: Millis


class Beat(Enum):
    """What the program does by itself."""

    LOOK = "look"
    HEARTBEAT = "heartbeat"
    CHECK = "check"


Step = cmd.Command | Wait | Dies | Fails | Beat
