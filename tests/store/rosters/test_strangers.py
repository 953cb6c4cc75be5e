"""Lists as schools export them are read right; lists made to do harm are refused in a sentence."""

from __future__ import annotations

from random import Random

import pytest

from stationboard.store.rosters.preview import RosterError
from stationboard.store.rosters.reading import read_roster
from tests.support.hostile_files import hostile_lists, mutated
from tests.support.roster_corpus import Case, corpus

CORPUS = corpus()
HOSTILE = hostile_lists()


@pytest.mark.parametrize("case", CORPUS, ids=lambda case: case.name)
def test_every_name_of_an_export_is_read_right(case: Case) -> None:
    preview = read_roster(case.content, "list.csv")
    assert tuple((one.first, one.last) for one in preview.students) == case.names


def test_no_two_exports_of_the_corpus_are_the_same_file() -> None:
    assert len({case.content for case in CORPUS}) == len(CORPUS) == 40


@pytest.mark.parametrize("name", HOSTILE)
def test_a_list_made_to_do_harm_is_read_or_refused_in_one_sentence(name: str) -> None:
    _read_or_refuse(HOSTILE[name])


@pytest.mark.parametrize("seed", range(3))
def test_damage_anywhere_in_a_list_is_read_or_refused_in_one_sentence(seed: int) -> None:
    chance = Random(seed)
    for _ in range(200):
        _read_or_refuse(mutated(chance.choice(CORPUS).content, chance.choice(CORPUS).content, chance))


def _read_or_refuse(content: bytes) -> None:
    try:
        preview = read_roster(content, "list.csv")
    except RosterError as error:
        sentence = str(error)
        assert "list.csv" in sentence
        assert sentence.endswith(".")
        assert "\n" not in sentence
    else:
        assert 0 < len(preview.students) <= 5_000
        shown = "".join(f"{one.first}{one.last}{one.preferred}{one.group}" for one in preview.students)
        assert not set(shown) & set("\0\n\r\t\u202e\u202a\u2066\u2067\u2068\ufeff")
