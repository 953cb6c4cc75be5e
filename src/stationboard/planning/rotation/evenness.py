"""How even a plan can be at best."""

from __future__ import annotations

from stationboard.planning.rotation.bounds import Bounds
from stationboard.planning.rotation.shortages import least_visits, most_visits


def least_imbalance(bounds: Bounds) -> int:
    """No table that keeps every rule has a smaller imbalance (times the number of stations).

    Each group is looked at as if it were alone: its visits go, one by one, where they make most even.
    """
    scale = len(bounds.stations)
    total = 0
    for who in bounds.groups:
        rounds = sum(len(turns) for turns in bounds.here[who])
        counts = [least_visits(bounds, who, at, None) for at in bounds.stations]
        for _ in range(rounds - sum(counts)):
            open_to = [at for at in bounds.stations if counts[at] < most_visits(bounds, who, at, None)]
            if open_to:
                counts[min(open_to, key=lambda at: counts[at])] += 1
        total += sum(abs(scale * count - rounds) for count in counts)
    return total
