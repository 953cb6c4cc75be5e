"""Counting while a campaign runs."""

from __future__ import annotations

from time import perf_counter

from campaigns.summary import Summary


class Tally:
    """Gathers the summary of one campaign."""

    def __init__(self, name: str, seed: int) -> None:
        self._name = name
        self._seed = seed
        self._counts: dict[str, int] = {}
        self._violations: list[str] = []
        self._begun = perf_counter()

    def count(self, word: str, number: int = 1) -> None:
        """Add `number` to what was tried of `word`, which is a plural: ``lessons``."""
        self._counts[word] = self._counts.get(word, 0) + number

    def most(self, word: str, number: int) -> None:
        """Keep the largest `number` measured of `word`: ``ms at most until the board was back``."""
        self._counts[word] = max(self._counts.get(word, 0), number)

    def violated(self, sentence: str) -> None:
        """Keep `sentence`, which tells what was wrong with all that is needed to repeat it."""
        self._violations.append(sentence)

    def summary(self, skipped: str = "") -> Summary:
        """What was gathered so far; `skipped` tells why nothing could be tried."""
        seconds, counts = perf_counter() - self._begun, tuple(self._counts.items())
        return Summary(self._name, self._seed, counts, tuple(self._violations), seconds, skipped)
