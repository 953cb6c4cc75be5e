"""A disk in memory that fails, or loses power, at a step that is set beforehand."""

from __future__ import annotations

import os
from dataclasses import dataclass

from typing_extensions import override

from tests.store.power_cut_disk import PowerCut, PowerCutDisk, Unsynced


@dataclass(frozen=True, slots=True)
class Cut:
    """The power goes after so many steps; `content` and `names` tell what of the unsynced survives."""

    after: int
    content: Unsynced
    names: bool


@dataclass(frozen=True, slots=True)
class Fails:
    """The disk answers with the error `code` after so many steps, `times` times."""

    after: int
    code: int
    times: int


class FaultyDisk(PowerCutDisk):
    """Sound until a `fault` is set."""

    fault: Cut | Fails | None = None
    _left: int = 0

    def set_fault(self, fault: Cut | Fails | None) -> None:
        """Let `fault` come; nothing makes the disk sound again."""
        self.fault = fault
        self._left = fault.after if fault is not None else 0

    def found_again(self, cut: Cut) -> FaultyDisk:
        """The disk as the next start finds it."""
        survived = self.after_the_cut(cut.content, names=cut.names)
        return FaultyDisk(root=survived._root)  # noqa: SLF001 - of its own kind

    @override
    def _step(self) -> None:
        super()._step()
        self._left -= 1
        match self.fault:
            case Cut() if self._left < 0:
                raise PowerCut
            case Fails(code=code, times=times) if -times <= self._left < 0:
                raise OSError(code, os.strerror(code))
            case _:
                pass
