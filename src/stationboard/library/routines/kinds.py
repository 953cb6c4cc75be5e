"""What kind of block it is, in the words of a sentence."""

from __future__ import annotations

from typing import assert_never

from stationboard.domain.blocks import Block
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.playlist import Playlist
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.rounds import Rounds
from stationboard.domain.side_by_side import SideBySide
from stationboard.domain.whole_class import Break, WholeClass


def kind_word(block: Block) -> str:
    """``Rounds``, ``Choice time``: what a block without a title is called."""
    match block:
        case WholeClass():
            return "Whole class"
        case Rounds():
            return "Rounds"
        case Break():
            return "Break"
        case SideBySide():
            return "Side by side"
        case Playlist():
            return "Playlists"
        case ChoiceTime():
            return "Choice time"
        case PreparationCheck():
            return "Preparation check"
        case _:
            assert_never(block)
