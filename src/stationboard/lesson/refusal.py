"""Why a command may not happen."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.domain.sentence import Sentence, say


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a command did not happen; nothing has changed."""

    sentence: Sentence


def refuse(text: str, **values: str | int) -> Refusal:
    """A refusal that says `text`, its gaps filled with `values`."""
    return Refusal(say(text, **values))
