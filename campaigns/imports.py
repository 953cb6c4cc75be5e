"""Files from strangers: class lists and documents, right, damaged at random, or made to do harm."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from time import process_time
from typing import Final

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from campaigns.commanded import check_in_a_child, import_in_a_child
from campaigns.interrupting import quick_folder
from campaigns.stranger_documents import documents, oddly_valued
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from stationboard.domain.document import ClassId
from stationboard.domain.roster import Roster
from stationboard.qt.console.classes.listed_class import new_id
from stationboard.store.disk import LocalDisk
from stationboard.store.errors import StoreError
from stationboard.store.files import Files
from stationboard.store.keeping import Keeping
from stationboard.store.kept import KeptDocument
from stationboard.store.kinds import CLASS
from stationboard.store.rosters.preview import RosterError
from stationboard.store.rosters.reading import read_roster
from tests.support.hostile_files import hostile_documents, hostile_lists, mutated
from tests.support.roster_corpus import corpus

MUTATIONS: Final = {Scale.FULL: 20_000, Scale.SAMPLE: 600}
TITLES: Final = {Scale.FULL: 5_000, Scale.SAMPLE: 100}
CHILDREN: Final = {Scale.FULL: 1_000, Scale.SAMPLE: 4}
"""So many hostile files at most are read by a process of their own."""
SLOWEST: Final = 1.0
"""Seconds of the processor that any one file may take (fault 47 of the catalog)."""
HARD_TITLES: Final = (
    *("CON", "nul", "aux.txt", "a/b", "..", ".", "../../etc/passwd", "a\\b", "a:b", "-rf", " ", "\u202eB5"),
    *("x" * 200, "Zoë", "Zoe\u0308", "😀" * 50, "5B\0", "a\nb", "*?<>|", "%s%n", "5B.json"),
)

_LETTERS: Final = st.characters(exclude_categories=["Cs"])
"""All that text may hold; left to itself, hypothesis tries every one of them with UTF-8 first."""


def run(scale: Scale, seed: int) -> Summary:
    """Every list of the corpus is read right; nothing crashes, takes too much, or changes a file."""
    tally, chance = Tally("imports", seed), Random(seed)
    _read_right(tally)
    _mutate_lists(tally, chance, MUTATIONS[scale])
    with quick_folder() as folder:
        _mutate_documents(tally, chance, MUTATIONS[scale], folder)
        _keep_titles(tally, seed, TITLES[scale], folder)
    _send_hostile(tally, chance, CHILDREN[scale])
    return tally.summary()


def _read_right(tally: Tally) -> None:
    for case in corpus():
        tally.count("lists of the corpus")
        names = tuple((one.first, one.last) for one in read_roster(case.content, "list.csv").students)
        if names != case.names:
            tally.violated(f"The list “{case.name}” was read as {names}.")


def _mutate_lists(tally: Tally, chance: Random, count: int) -> None:
    contents = [case.content for case in corpus()]
    for raw in _mutations(contents, chance, count):
        tally.count("mutated lists")
        _try(tally, raw, partial(_list_sentence, raw))
    for name, raw in hostile_lists().items():
        tally.count("hostile lists")
        _try(tally, name.encode(), partial(_list_sentence, raw))


def _mutate_documents(tally: Tally, chance: Random, count: int, folder: Path) -> None:
    for kind, (contents, check) in documents(folder).items():
        for at, raw in enumerate(_mutations(contents, chance, count)):
            tally.count(f"mutated {kind} files")
            spoiled = raw if at % 2 else oddly_valued(chance.choice(contents), chance)
            _try(tally, spoiled, partial(check, spoiled))
        for name, raw in hostile_documents().items():
            tally.count("hostile documents")
            _try(tally, f"{kind}: {name}".encode(), partial(check, raw))


def _mutations(contents: list[bytes], chance: Random, count: int) -> Iterator[bytes]:
    for at in range(count):
        yield mutated(contents[at % len(contents)], chance.choice(contents), chance)


def _list_sentence(raw: bytes) -> str | None:
    try:
        read_roster(raw, "list.csv")
    except RosterError as error:
        return str(error)
    return None


def _try(tally: Tally, told: bytes, act: Callable[[], str | None]) -> None:
    """Do `act`, which gives the sentence of a refusal; `told` repeats it where it goes wrong."""
    begun = process_time()
    try:
        sentence = act()
    except Exception as error:  # noqa: BLE001 - nothing may be raised at all
        tally.violated(f"{error!r} came of {told!r}")
        return
    if process_time() - begun > SLOWEST:
        tally.violated(f"{process_time() - begun:.1f} s for {told!r}")
    if sentence is not None and not is_one_sentence(sentence):
        tally.violated(f"“{sentence}” is not one sentence that names the file; it came of {told!r}")


def is_one_sentence(text: str) -> bool:
    """Whether a teacher can read it in one line that says which file is meant."""
    return "\n" not in text and text.endswith(".") and "list.csv" in text and len(text) < 600


def _keep_titles(tally: Tally, number: int, count: int, folder: Path) -> None:
    """Any title names a class, and no file."""
    shadows, backups, quarantine = (folder / name for name in ("shadow", "backups", "quarantine"))
    keeping = Keeping(Files(LocalDisk()), shadows, backups, quarantine, lambda: 0, "here")

    @seed(number)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(st.text(_LETTERS, min_size=1, max_size=200) | st.sampled_from(HARD_TITLES))
    def keep(title: str) -> None:
        tally.count("titles")
        _keep_title(tally, keeping, title, folder / "classes")

    keep()


def _keep_title(tally: Tally, keeping: Keeping, title: str, folder: Path) -> None:
    if not title.strip() or any("\ud800" <= letter <= "\udfff" for letter in title):
        return  # no name at all, which the field for it refuses
    roster = Roster(id=ClassId(new_id()), name=title)
    path = folder / f"{roster.id}.json"
    try:
        KeptDocument(keeping, path, roster.id, CLASS).save(roster)
        found = KeptDocument(keeping, path, roster.id, CLASS).load()
        if found is None or found.document != roster:
            tally.violated(f"The class {title!r} came back as {found}.")
        path.unlink()
    except (OSError, StoreError) as error:
        tally.violated(f"{error!r} came of the title {title!r}")


def _send_hostile(tally: Tally, chance: Random, most: int) -> None:
    """The worst files, each to a process of its own, for its memory and for what it leaves on the disk."""
    lists, files = hostile_lists(), hostile_documents()
    for name in chance.sample(sorted(lists), min(most, len(lists))):
        tally.count("hostile lists in a process")
        for wrong in import_in_a_child(lists[name]):
            tally.violated(f"{name}: {wrong}")
    for name in chance.sample(sorted(files), min(most, len(files))):
        tally.count("hostile documents in a process")
        for wrong in check_in_a_child(files[name]):
            tally.violated(f"{name}: {wrong}")
    for wrong in import_in_a_child(None):
        tally.violated(f"a sparse file of 2 GB: {wrong}")
