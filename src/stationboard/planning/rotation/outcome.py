"""What comes of planning a rotation when there is no plan."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.domain.sentence import Sentence
from stationboard.planning.rotation.changes import Change


@dataclass(frozen=True, slots=True)
class NoPlan:
    """There is no plan, which is proven.

    `why` says it in one sentence or two; where no count shows it, `rules` are a smallest set that cannot all
    be kept. Each of `changes` alone would help; without a solver nobody has checked that it is enough.
    """

    why: Sentence
    rules: tuple[Sentence, ...] = ()
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class NotFound:
    """No plan was found, which proves nothing; the nearest one breaks `rules`."""

    why: Sentence
    rules: tuple[Sentence, ...] = ()
