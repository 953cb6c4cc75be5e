"""The oracle of the class hours, by examples worked out by hand."""

from __future__ import annotations

import ast
from pathlib import Path

import campaigns
from campaigns.true_lesson import MINUTE, Act, Deed, Kind, Part, begun, run_to
from campaigns.true_log import TrueLog

OPENING = Part(Kind.WHOLE_CLASS, 10 * MINUTE)
ROUND = Part(Kind.ROUND, 15 * MINUTE)
MOVE = Part(Kind.TRANSITION, MINUTE)
PARTS = (OPENING, ROUND, MOVE, ROUND)


def _lesson(*deeds: Deed) -> TrueLog:
    log = TrueLog(PARTS, 0)
    for deed in deeds:
        log.note(deed)
    return log


def _at(log: TrueLog, minute: float) -> tuple[int, float]:
    """The part under way and the minutes left in it."""
    watch = log.look(round(minute * MINUTE))
    return watch.index, watch.left / MINUTE


def test_a_part_makes_room_for_the_next_when_its_time_is_up_unless_it_waits() -> None:
    assert (run_to(begun(PARTS, 0), 12 * MINUTE).index, run_to(begun(PARTS, 0), 12 * MINUTE).left) == (
        1,
        13 * MINUTE,
    )
    assert _at(_lesson(Deed(Act.HOLD, 5 * MINUTE)), 12) == (0, -2)


def test_a_pause_takes_nothing_and_undoing_it_gives_nothing() -> None:
    log = _lesson(Deed(Act.PAUSE, 4 * MINUTE), Deed(Act.RESUME, 7 * MINUTE))
    assert _at(log, 8) == (0, 5)
    log.undo()
    assert _at(log, 8) == (0, 6)
    log.undo()
    assert _at(log, 8) == (0, 2)
    log.redo()
    assert _at(log, 8) == (0, 6)


def test_back_gives_what_was_left_when_the_teacher_went_on_and_a_minute_at_least() -> None:
    early = _lesson(Deed(Act.MOVE_ON, 4 * MINUTE), Deed(Act.BACK, 5 * MINUTE))
    assert _at(early, 5) == (0, 6)
    assert _at(_lesson(Deed(Act.BACK, 12 * MINUTE)), 12) == (0, 1)


def test_after_an_absence_past_two_ends_the_part_under_way_waits_and_the_time_can_be_given_back() -> None:
    away = Deed(Act.ABSENT, 30 * MINUTE, 25 * MINUTE)
    assert _at(_lesson(away), 30) == (0, -20)
    assert _at(_lesson(away, Deed(Act.GIVE_BACK, 31 * MINUTE)), 31) == (0, 4)
    assert _at(_lesson(Deed(Act.ABSENT, 12 * MINUTE, 5 * MINUTE)), 12) == (1, 13)


def test_the_oracle_has_nothing_of_the_program() -> None:
    folder = Path(campaigns.__path__[0])
    for name in ("true_lesson.py", "true_log.py"):
        tree = ast.parse((folder / name).read_text(encoding="utf-8"))
        sources = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert not [source for source in sources if source is not None and source.startswith("stationboard")]
