"""What a campaign found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Scale(Enum):
    """How long a campaign runs."""

    FULL = "full"
    """The figures of the test plan: minutes."""
    SAMPLE = "sample"
    """A few seconds; all samples together take about a minute."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The result of one campaign.

    `counts` says how many of what were tried, each with the word for it. Every violation is a sentence with
    all that is needed to repeat it. `seconds` is how long the campaign ran. Where this computer has not what
    the campaign needs, `skipped` says so.
    """

    name: str
    seed: int
    counts: tuple[tuple[str, int], ...]
    violations: tuple[str, ...]
    seconds: float
    skipped: str = ""

    @property
    def line(self) -> str:
        """The result in one line: ``slots: seed 7, 12,302 states, 0 violations, 4.1 s``."""
        if self.skipped:
            return f"{self.name}: skipped, for {self.skipped}"
        counted = (f"{number:,} {word}" for word, number in self.counts)
        violations = f"{len(self.violations):,} violation{'' if len(self.violations) == 1 else 's'}"
        return (
            f"{self.name}: {', '.join((f'seed {self.seed}', *counted, violations, f'{self.seconds:.1f} s'))}"
        )

    @property
    def row(self) -> str:
        """The result as a line of the table in ``docs/reliability.md``."""
        tried = (
            f"skipped: {self.skipped}"
            if self.skipped
            else ", ".join(f"{number:,} {word}" for word, number in self.counts)
        )
        cells = (f"`{self.name}`", str(self.seed), f"{self.seconds:,.0f}", tried, f"{len(self.violations):,}")
        return f"| {' | '.join(cells)} |"


HEADING = "| campaign | seed | seconds | tried | violations |\n|---|---|---|---|---|"
"""What stands above such lines."""
