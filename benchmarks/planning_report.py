"""What the benchmark of the planner measures with, and what it finds."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Seconds:
    """The shortest run on the clock, and in processor time, which a busy computer stretches less."""

    wall: float
    cpu: float

    def __str__(self) -> str:
        return f"{self.wall:.3f} s ({self.cpu:.3f})"


def timed(work: Callable[[], T], times: int = 3) -> tuple[T, Seconds]:
    """What the work gives, and how long it takes."""
    walls: list[float] = []
    cpus: list[float] = []
    for _ in range(times):
        wall, cpu = time.perf_counter(), time.process_time()
        result = work()
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
    return result, Seconds(min(walls), min(cpus))


def yardstick() -> float:
    """Processor seconds of a fixed piece of pure Python."""

    def work() -> int:
        total = 0
        for number in range(1_000_000):
            total += number % 7
        return total

    return timed(work, 5)[1].cpu


@dataclass
class Report:
    """Acceptance figures as they come in, and what the independent checker says.

    Attributes:
        rows: name, value, and whether it is met.
        plans: how many plans were checked.
        faults: how many faults they have.
        twice: how many plans were made a second time.
        same: how often it was the same plan.
    """

    rows: list[tuple[str, str, bool]] = field(default_factory=list)
    plans: int = 0
    faults: int = 0
    twice: int = 0
    same: int = 0

    def add(self, name: str, value: str, *, met: bool) -> None:
        self.rows.append((name, value, met))

    def checked(self, faults: list[str]) -> None:
        self.plans += 1
        self.faults += len(faults)
        for fault in faults:
            print("  FAULT:", fault)

    def again(self, first: object, second: object) -> None:
        self.twice += 1
        self.same += first == second

    def show(self) -> bool:
        self.add("11 the same plan in a second run", f"{self.same}/{self.twice}", met=self.same == self.twice)
        found = f"{self.plans} plans, {self.faults} faults"
        self.add("11 the independent checker passes every plan", found, met=not self.faults)
        print("\nAcceptance figures (PLANNING, section 11); seconds are of the clock, in parentheses of the")
        print("processor, and a figure is met or not by the latter")
        for name, value, met in sorted(self.rows, key=lambda row: int(row[0].split()[0])):
            print(f"  {'met    ' if met else 'NOT MET'}  {name:64} {value}")
        return all(met for _, _, met in self.rows)
