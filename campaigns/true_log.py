"""What happened in the oracle's lesson, with what was taken back."""

from __future__ import annotations

from campaigns.true_lesson import Act, Deed, Part, Stopwatch, begun, played, run_to

_SEEN = frozenset({Act.ABSENT})
"""Facts, which nobody can undo."""


class TrueLog:
    """The deeds of one lesson; undo leaves the last one out, as if it had not happened."""

    def __init__(self, parts: tuple[Part, ...], at: int) -> None:
        self._begun = begun(parts, at)
        self._deeds: list[Deed] = []
        self._undone: list[Deed] = []
        self._last = self._begun

    def look(self, now: int) -> Stopwatch:
        """The lesson at `now`, not before the last deed."""
        return run_to(self._last, now)

    def _play_again(self) -> None:
        left_out = {id(deed) for deed in self._undone}
        deeds = tuple(deed for deed in self._deeds if id(deed) not in left_out)
        self._last = played(self._begun, deeds)

    def note(self, deed: Deed) -> None:
        """It happened."""
        if deed.act not in _SEEN:
            self._deeds = [kept for kept in self._deeds if all(kept is not gone for gone in self._undone)]
            self._undone = []
        self._deeds.append(deed)
        self._play_again()

    @property
    def can_undo(self) -> bool:
        """Whether anything after the start is left to take back."""
        return any(
            deed.act not in _SEEN and all(deed is not gone for gone in self._undone) for deed in self._deeds
        )

    @property
    def can_redo(self) -> bool:
        """Whether anything that was taken back can come again."""
        return bool(self._undone)

    def undo(self) -> None:
        """Take the last deed back."""
        for deed in reversed(self._deeds):
            if deed.act not in _SEEN and all(deed is not gone for gone in self._undone):
                self._undone.append(deed)
                break
        self._play_again()

    def redo(self) -> None:
        """Bring back what was taken back last."""
        self._undone.pop()
        self._play_again()
