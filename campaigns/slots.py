"""Every way the running lesson's file can be torn, cut, damaged or swapped."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, product
from pathlib import Path
from random import Random

from campaigns.real_lessons import anchor, lesson_of, records
from campaigns.senseless import senseless
from campaigns.slot_damage import Damaged, Pair, flipped, misplaced, mutated, torn, truncated
from campaigns.summary import Scale, Summary
from campaigns.tally import Tally
from stationboard.domain.quantity import Instant, minutes
from stationboard.lesson.cues import cues_between
from stationboard.lesson.reading import read
from stationboard.store.files import Files
from stationboard.store.lesson_file import read_lesson
from stationboard.store.record import Place, newest, pack, size_for
from stationboard.store.recovering import recover
from stationboard.store.slots import LessonSlots
from tests.store.power_cut_disk import PowerCut, PowerCutDisk, Unsynced
from tests.support.classroom import BEGIN

FILE = Path("/lesson.slots")
MUTATIONS = {Scale.FULL: 20_000, Scale.SAMPLE: 1_000}
STEP = {Scale.FULL: 1, Scale.SAMPLE: 31}
"""Every byte and bit, or one of so many; a prime, so that the sample meets each bit of a byte."""
END = Instant(BEGIN + minutes(60))


def run(scale: Scale, seed: int) -> Summary:
    """Never raises, never gives a lesson that was not written, loses at most the write that was under way."""
    tally = Tally("slots", seed)
    chance, step = Random(seed), STEP[scale]
    written, foreign = records(lesson_of(24, seed)), records(lesson_of(9, seed + 1))
    pair, other = Pair(written[-3], written[-2], 22), Pair(foreign[-2], foreign[-1], 8)
    _check(tally, "torn writes", torn(pair, written[-1], step))
    _check(tally, "bits", flipped(pair, step))
    _check(tally, "truncations", truncated(pair, step))
    _check(tally, "misplaced slots", misplaced(pair, other))
    _check(tally, "mutations", mutated(pair, other, chance, MUTATIONS[scale]))
    _check_content(tally, senseless(written[-1], chance, MUTATIONS[scale] // 4))
    _check_power_cuts(tally, records(lesson_of(12 if scale is Scale.FULL else 5, seed)), foreign)
    return tally.summary()


def _check(tally: Tally, word: str, damaged: Iterable[Damaged]) -> None:
    for case in damaged:
        tally.count(word)
        try:
            found = newest(case.image)
        except Exception as error:  # noqa: BLE001 - reading may raise nothing at all
            tally.violated(f"Reading raised {error!r} after {case.how}.")
            continue
        if (found[1].payload if found is not None else None) not in case.readable:
            tally.violated(f"After {case.how} another record was read than may be.")


def _check_content(tally: Tally, spoiled: Iterable[bytes]) -> None:
    """What is read from senseless content is no lesson, or one that can be shown."""
    for payload in spoiled:
        disk = PowerCutDisk()
        disk.write_at(disk.create(FILE), pack(Place(0, size_for(len(payload)), 1), payload), 0)
        tally.count("senseless records")
        try:
            kept = read_lesson(LessonSlots(Files(disk), FILE))
            found = recover(kept, anchor(END)) if kept is not None else None
            if found is not None:
                tally.count("senseless lessons shown")
                read(found.log.state, END)
                cues_between(found.log.state, BEGIN, END)
        except Exception as error:  # noqa: BLE001 - reading may raise nothing at all
            tally.violated(f"Reading raised {error!r} from the senseless record {payload!r}")


def _check_power_cuts(tally: Tally, first: tuple[bytes, ...], second: tuple[bytes, ...]) -> None:
    """A lesson, put away, and the next one, with the power gone before each step of the disk."""
    cut, safe = 0, False
    while not safe:
        disk, allowed = PowerCutDisk(cut), frozenset[bytes | None]({None})
        slots = LessonSlots(Files(disk), FILE)
        try:
            for payload in chain(first, (None,), second):
                allowed |= {payload}
                if payload is None:
                    slots.clear()
                elif payload in {first[0], second[0]}:
                    slots.begin(payload)
                else:
                    slots.write(payload)
                allowed = frozenset({payload})
            safe = True
        except PowerCut:
            pass
        for content, names in product(Unsynced, (False, True)):
            tally.count("power cuts")
            after = LessonSlots(Files(disk.after_the_cut(content, names=names)), FILE).read()
            if (after.payload if after is not None else None) not in allowed:
                tally.violated(
                    f"Power cut before step {cut}, what was not synced {content.value}, {names=}: lost."
                )
        cut += 1
