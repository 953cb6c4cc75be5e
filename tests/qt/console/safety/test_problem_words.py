"""Whatever becomes of a file, a teacher is told what is safe and what to do, in a sentence each."""

from __future__ import annotations

import pytest

from stationboard.qt.console.parts.moments import moment_words
from stationboard.qt.console.safety.problem_words import safe_words, todo_words
from stationboard.store.problem import Problem, Trouble
from tests.support.school import MORNING

DAY = 24 * 3_600_000


def problem(trouble: Trouble, copy_from: int | None = MORNING) -> Problem:
    return Problem(trouble, "5b", "5B", "the disk reported a fault", MORNING, copy_from)


@pytest.mark.parametrize("trouble", Trouble)
def test_each_trouble_has_a_sentence_on_what_is_safe_and_one_on_what_to_do(trouble: Trouble) -> None:
    safe = safe_words(problem(trouble), MORNING, twelve_hours=False)
    todo = todo_words(problem(trouble))
    assert "{" not in safe
    for sentence in (safe, todo):
        assert sentence.endswith(".")
        assert sentence[0].isupper() or sentence.startswith("5B")


def test_the_time_of_a_copy_is_told_as_the_teacher_tells_the_time() -> None:
    restored = problem(Trouble.RESTORED)
    for now, twelve in ((MORNING, True), (MORNING + DAY, False)):
        time = moment_words(MORNING, now, twelve_hours=twelve)
        assert safe_words(restored, now, twelve_hours=twelve).endswith(f" from the copy of {time}.")


def test_a_file_of_which_there_is_no_copy_is_not_said_to_have_one() -> None:
    words = safe_words(problem(Trouble.UNREADABLE, None), MORNING, twelve_hours=False)
    assert words == "5B cannot be read just now and is not touched (the disk reported a fault)."


@pytest.mark.parametrize(
    ("days", "begin"), [(0, "The lesson with 5B"), (1, "Yesterday's lesson"), (3, "An earlier lesson")]
)
def test_a_lesson_that_was_left_open_is_called_by_its_day(days: int, begin: str) -> None:
    words = safe_words(problem(Trouble.LEFT_OPEN), MORNING + days * DAY, twelve_hours=False)
    assert words.startswith(begin)
    assert "is kept with your lessons" in words
