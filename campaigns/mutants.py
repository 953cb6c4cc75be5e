"""Small changes of the program, each of which takes away something that keeps lessons safe."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Mutant:
    """`what` is missing where `old` in the `file` becomes `new`; `noticed_by` are the arguments of Python.

    What is `always` tried is in the sample, too.
    """

    what: str
    file: str
    old: str
    new: str
    noticed_by: tuple[str, ...]
    always: bool = False


PYTEST: Final = ("-m", "pytest", "-q", "-x", "-p", "no:cacheprovider")


def _tests(*arguments: str) -> tuple[str, ...]:
    return (*PYTEST, *arguments)


def _sample(name: str) -> tuple[str, ...]:
    return ("-m", "campaigns", name, "--sample")


_STORE: Final = "src/stationboard/store"

_POWER_CUT: Final = (
    "tests/store/test_shelf_faults.py"
    "::test_power_cut_at_any_step_nothing_acknowledged_is_lost_whatever_the_disk_had_not_yet_written"
)

MUTANTS: Final = (
    Mutant(
        "the question how long the computer was off",
        f"{_STORE}/recovering.py",
        "    unknown = isinstance(resumption, Unknown)\n",
        "    unknown = isinstance(resumption, str)\n",
        _tests("tests/store/test_lesson_file.py::test_with_a_dead_clock_battery_the_teacher_is_asked"),
        always=True,
    ),
    Mutant(
        "the words of that question on the console",
        "src/stationboard/qt/program.py",
        "show_return_after_crash(away_unknown=self._desks.found.away_unknown)",
        "show_return_after_crash(away_unknown=False)",
        _tests("tests/whole/test_power_loss.py"),
    ),
    Mutant(
        "the refusal of the PySide6 that uses up None",
        "src/stationboard/machine/qt_pair.py",
        "    if pyside_version != _BROKEN_PYSIDE or python_version",
        "    if pyside_version or python_version",
        _tests(
            "tests/machine/test_qt_pair.py"
            "::test_the_pair_that_aborts_in_mid_lesson_is_refused_in_one_sentence"
        ),
        always=True,
    ),
    Mutant(
        "the ballast",
        f"{_STORE}/ballast.py",
        "if error.errno not in _FULL or not self._throw_off():",
        "if error.errno:",
        _tests("tests/store/test_ballast.py"),
    ),
    Mutant(
        "the teacher's word after an absence of two rounds",
        "src/stationboard/lesson/clock_edits.py",
        "if _phases_crossed(work, event.at) > 1:",
        "if _phases_crossed(work, event.at) > 1000:",
        _tests("tests/lesson/test_lesson_clock.py"),
    ),
    Mutant(
        "the tries at a file that a virus scanner holds",
        f"{_STORE}/files.py",
        "_IN_USE: Final = frozenset({5, 32, 33})",
        "_IN_USE: Final = frozenset[int]()",
        _tests("tests/store/test_files.py"),
    ),
    Mutant(
        "the sync of a file before it takes the other's name",
        f"{_STORE}/files.py",
        "            self.disk.sync(fd)\n",
        "",
        _tests(_POWER_CUT),
        always=True,
    ),
    Mutant(
        "the check of the checksum",
        f"{_STORE}/envelope.py",
        "if crc != _checksum(parsed):",
        'if crc == "":',
        _tests("tests/store/test_envelope.py::test_no_flipped_bit_ever_gives_another_document"),
        always=True,
    ),
    Mutant(
        "the comparison of versions before one is written over",
        f"{_STORE}/kept.py",
        """        if present is not None and self.standing.relation(present) in {Order.AHEAD, Order.APART}:
            self.standing.take(present)
            if""",
        """        if present is not None and self.standing.relation(present) in set[Order]():
            self.standing.take(present)
            if""",
        _tests(
            "tests/store/test_versions.py::test_a_class_changed_on_both_is_kept_twice_and_both_teachers_see_both"
        ),
        always=True,
    ),
    Mutant(
        "the sync of a folder after a file took its name",
        f"{_STORE}/files.py",
        "        self.disk.sync_folder(path.parent)\n        self._made",
        "        self._made",
        _tests(_POWER_CUT),
        always=True,
    ),
    Mutant(
        "this computer's own copy",
        f"{_STORE}/copies.py",
        "        if self._reader.bytes_at(self._shadow) != version.raw:\n",
        "        if version.raw == b'':\n",
        _tests("tests/store/test_shelf.py", "-k", "damaged or newest"),
    ),
    Mutant(
        "the numbers of edits of earlier runs",
        f"{_STORE}/copies.py",
        "return as_edits(parse(raw))",
        "return {} if raw else as_edits(parse(raw))",
        _tests("tests/store/test_versions.py", "-k", "number"),
    ),
    Mutant(
        "the backup before a class is removed",
        f"{_STORE}/kept.py",
        "back_up=back_up or document is None",
        "back_up=back_up",
        _tests("tests/store/test_shelf_faults.py", "-k", "removed"),
    ),
    Mutant(
        "the copy of damaged bytes",
        f"{_STORE}/watch.py",
        "        aside = kept.copies.set_aside()\n",
        "        aside = None\n",
        _tests("tests/store/test_shelf.py", "-k", "damaged or newest"),
    ),
    Mutant(
        "the three looks before a file is judged",
        f"{_STORE}/watch.py",
        "JUDGED_AFTER: Final = 5",
        "JUDGED_AFTER: Final = 1",
        _tests("tests/store/test_shelf.py", "-k", "judged"),
    ),
    Mutant(
        "the marker of a library that is there",
        f"{_STORE}/kept.py",
        "if marker is not None and marker.name not in",
        "if marker is not None and marker.name in",
        _tests("tests/store/test_versions.py", "-k", "away"),
    ),
    Mutant(
        "the try every five seconds",
        f"{_STORE}/lane.py",
        "DELAYS: Final = (1_000, 2_000, 5_000)",
        "DELAYS: Final = (1_000, 2_000, 5_000, 15_000, 30_000)",
        _sample("faults"),
    ),
    Mutant(
        "that a copy which could not be kept is told",
        f"{_STORE}/kept.py",
        "            raise spoiled\n",
        "            pass\n",
        _tests("tests/store/test_shelf_faults.py", "-k", "copy"),
    ),
    Mutant(
        "that a failed save is told",
        f"{_STORE}/files.py",
        "                self.disk.remove(temporary)\n            raise\n",
        "                self.disk.remove(temporary)\n            return\n",
        _sample("faults"),
    ),
    Mutant(
        "the second slot of the running lesson",
        f"{_STORE}/slots.py",
        "coming = Place(1 - place.slot,",
        "coming = Place(place.slot,",
        _sample("slots"),
    ),
    Mutant(
        "the sync of a slot",
        f"{_STORE}/slots.py",
        "            disk.sync_content(fd)\n",
        "",
        _tests("tests/store/test_slots.py", "-k", "power_cut"),
    ),
    Mutant(
        "the care for a computer without any screen",
        "src/stationboard/qt/screens.py",
        "    if taken is None or not screens:\n        return primary\n",
        "",
        _tests("tests/qt/test_screen_changes.py", "tests/qt/test_screens.py"),
    ),
    Mutant(
        "that a class made after a move is in force",
        f"{_STORE}/standing.py",
        "        if self.known is None or self.known.document is None:\n            self.turn = turn\n",
        "",
        _tests("tests/store/test_library_folder.py", "-k", "after or before"),
    ),
    Mutant(
        "the versions beside when the library is moved",
        f"{_STORE}/shelf.py",
        "        return tuple(version for version in found if version is not None)\n",
        "        return tuple(version for version in found if version is None)\n",
        _tests("tests/store/test_library_folder.py", "-k", "chosen"),
    ),
    Mutant(
        "that a removal elsewhere gives way to a change here",
        f"{_STORE}/kept.py",
        "if present.document is None and document is not None:",
        "if present.document is None and document is None:",
        _tests("tests/store/test_versions.py", "-k", "meanwhile"),
    ),
    Mutant(
        "that what was settled is in force whatever becomes of the other file",
        f"{_STORE}/kept.py",
        "            with suppress(OSError):\n                self.copies.take_away(path, version)\n",
        "            self.copies.take_away(path, version)\n",
        _tests("tests/store/test_versions.py", "-k", "settled"),
    ),
    Mutant(
        "the meeting with a copy that the disk did not give",
        f"{_STORE}/kept.py",
        "        if self._is_unmet:\n",
        "        if not self._line:\n",
        _tests("tests/store/test_shelf_faults.py", "-k", "copy"),
    ),
    Mutant(
        "the look for a class that the disk did not give at the start",
        f"{_STORE}/watch.py",
        "            return self._show(kept.shadow())\n",
        "            return Glance()\n",
        _tests("tests/store/test_shelf_faults.py", "-k", "start"),
    ),
    Mutant(
        "the version in force when another one arrives while the teacher chooses",
        f"{_STORE}/kept.py",
        "            self.copies.lay_beside(known)\n        self.standing.take(version)\n",
        "            pass\n        self.standing.take(version)\n",
        _tests("tests/store/test_versions.py", "-k", "arrives"),
    ),
    Mutant(
        "that the latest settings are in force",
        f"{_STORE}/library_folder.py",
        "        if saved.instead is not None:\n",
        "        if saved.instead is None:\n",
        _tests("tests/store/test_library_folder.py", "-k", "settings"),
    ),
)
