"""The list of what the mutation check takes away."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaigns.mutants import MUTANTS, Mutant

PROJECT = Path(__file__).parents[2]


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.what)
def test_what_is_to_be_taken_away_stands_in_the_program_once(mutant: Mutant) -> None:
    assert (PROJECT / mutant.file).read_text("utf-8").count(mutant.old) == 1
