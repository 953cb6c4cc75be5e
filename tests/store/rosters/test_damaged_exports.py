from __future__ import annotations

import tracemalloc
from collections.abc import Mapping
from random import Random

import pytest

from stationboard.store.rosters.archive import unpacked
from stationboard.store.rosters.preview import Field, RosterError
from stationboard.store.rosters.reading import read_each, read_list
from stationboard.store.rosters.source import ListSource, NamedBytes, Wishes
from tests.support import school_exports as exports
from tests.support.hostile_files import mutated
from tests.support.school_exports import workbook, zipped

SCHOOLS: tuple[Mapping[str, str], ...] = (
    exports.ONE_ROSTER_11,
    exports.ONE_ROSTER_12,
    exports.CLEVER,
    exports.SCHOOL_DATA_SYNC_1,
    exports.SCHOOL_DATA_SYNC_2,
)
WORKBOOK = workbook({"P1": [["Name", "Group"], ["Lee, Ann", "Red"], ["Ray, Ben", 2]], "P2": [["Ann Lee"]]})


def _read_or_refuse(source: ListSource, wishes: Wishes = Wishes()) -> None:  # noqa: B008 - frozen
    try:
        offer = read_list(source, wishes)
        each = read_each(source, wishes)
    except RosterError as error:
        sentence = str(error)
        assert sentence.endswith(".")
        assert "\n" not in sentence
    else:
        assert len(each) <= len(offer.classes)
        assert offer.preview.students


@pytest.mark.parametrize("seed", range(4))
def test_damage_anywhere_in_the_files_of_a_school_is_read_or_refused_in_one_sentence(seed: int) -> None:
    chance = Random(seed)
    for _ in range(120):
        files = [NamedBytes(name, text.encode()) for name, text in chance.choice(SCHOOLS).items()]
        at = chance.randrange(len(files))
        other = chance.choice(files).content
        files[at] = NamedBytes(files[at].name, mutated(files[at].content, other, chance))
        _read_or_refuse(ListSource("Export", tuple(files)))
        packed = zipped({file.name: file.content for file in files})
        _read_or_refuse(ListSource("a.zip", (NamedBytes("a.zip", packed),)))


@pytest.mark.parametrize("seed", range(4))
def test_damage_anywhere_in_a_zip_file_or_a_workbook_is_read_or_refused_in_one_sentence(seed: int) -> None:
    chance = Random(seed)
    archive = zipped(exports.ONE_ROSTER_11)
    for _ in range(80):
        for name, content in (("a.zip", archive), ("a.xlsx", WORKBOOK)):
            damaged = mutated(content, chance.choice((archive, WORKBOOK)), chance)
            _read_or_refuse(ListSource(name, (NamedBytes(name, damaged),)))


@pytest.mark.parametrize("seed", range(3))
def test_damage_inside_a_workbook_takes_neither_the_program_nor_its_memory(seed: int) -> None:
    chance = Random(seed)
    whole = {file.name: file.content for file in unpacked(WORKBOOK, "a.xlsx", bool)}
    tracemalloc.start()
    for _ in range(100):
        name = chance.choice(sorted(whole))
        damaged = {**whole, name: mutated(whole[name], chance.choice(list(whole.values())), chance)}
        _read_or_refuse(ListSource("a.xlsx", (NamedBytes("a.xlsx", zipped(damaged)),)))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 100 << 20


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_wished_of_any_export_is_done_or_refused_in_one_sentence(seed: int) -> None:
    chance = Random(seed)
    for _ in range(150):
        content = chance.choice(
            (WORKBOOK, zipped(chance.choice(SCHOOLS)), b"Name,Group\nAnn Lee,Red\n", b"Ann\nBen")
        )
        columns = chance.sample(range(8), chance.randrange(4))
        wishes = Wishes(
            chance.choice((None, "utf-8", "utf-16", "cp437", "no such")),
            chance.choice((None, -1, 0, 1, 9)),
            chance.choice((None, "", "Art", "Homeroom 5", "nowhere")),
            chance.choice((None, tuple((column, chance.choice(list(Field))) for column in columns))),
            chance.random() < 0.5,
        )
        _read_or_refuse(ListSource("list.csv", (NamedBytes("list.csv", content),)), wishes)
