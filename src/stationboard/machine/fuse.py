"""Switches off what the lesson can do without once it has failed too often (fault 44 of the catalog)."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from stationboard.machine.faults import Faults

REPEATS: Final = 5
"""The same fault so many times, and the part is left out from then on."""


class Part(StrEnum):
    """What the lesson can do without."""

    SOUNDS = "sounds"
    GLIDE = "glide"
    """Groups that glide to their next station."""
    PREVIEW = "preview"
    """The small board on the console."""


def _nobody(_part: Part) -> None:
    """Nobody wants to know."""


class Fuse:
    """Lets one part of the program fail without harm to the others."""

    def __init__(
        self, part: Part, faults: Faults, *, blown: bool = False, blew: Callable[[Part], None] = _nobody
    ) -> None:
        self.part: Final = part
        self._blew = blew
        self.blown = blown
        """Whether the part is left out."""
        self._faults = faults

    def run(self, step: Callable[[], None]) -> bool:
        """Do `step`, unless the part is left out; whether it was done."""
        if self.blown:
            return False
        try:
            step()
        except Exception as error:  # noqa: BLE001 - whatever it was, the lesson goes on without this part
            if self._faults.note(error) >= REPEATS:
                self.blown = True
                self._blew(self.part)
            return False
        return True


class Fuses:
    """One fuse for each part; in safe mode all of them are blown from the start.

    `blew` is told of each part that is left out from then on.
    """

    def __init__(self, faults: Faults, *, safe: bool = False, blew: Callable[[Part], None] = _nobody) -> None:
        self.sounds: Final = Fuse(Part.SOUNDS, faults, blown=safe, blew=blew)
        self.glide: Final = Fuse(Part.GLIDE, faults, blown=safe, blew=blew)
        self.preview: Final = Fuse(Part.PREVIEW, faults, blown=safe, blew=blew)

    @property
    def blown(self) -> tuple[Part, ...]:
        """The parts that are left out."""
        return tuple(fuse.part for fuse in (self.sounds, self.glide, self.preview) if fuse.blown)
