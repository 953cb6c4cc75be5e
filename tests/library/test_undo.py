"""What a teacher typed can be taken back and done again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stationboard.domain.sentence import say
from stationboard.library.undo import MOST_STEPS, History

STEP = say("A step")


@given(st.lists(st.integers(0, 5), max_size=30))
def test_undoing_everything_and_doing_it_again_is_nothing(values: list[int]) -> None:
    history = History(0)
    for value in values:
        history = history.do(value, STEP)
    steps = len(history.past)
    back = history
    for _ in range(steps):
        back = back.undo()
    assert (back.present, back.undoes) == (0, None)
    for _ in range(steps):
        back = back.redo()
    assert (back.present, back.redoes) == (history.present, None)
    assert [step.value for step in back.past] == [step.value for step in history.past]


def test_each_step_says_what_it_takes_back() -> None:
    history = History("a").do("b", say("Renamed")).do("c", say("Moved"))
    assert str(history.undoes) == "Moved"
    assert str(history.undo().undoes) == "Renamed"
    assert str(history.undo().redoes) == "Moved"


def test_the_letters_typed_into_one_field_are_taken_back_together() -> None:
    history = History("").do("O", STEP, "title").do("Op", STEP, "title").do("Ope", STEP, "title")
    assert history.undo().present == ""
    again = History("").do("O", STEP, "title").do("O2", STEP, "length").do("O23", STEP, "title")
    assert again.undo().present == "O2"


def test_typing_that_ends_where_it_began_is_no_step() -> None:
    history = History("A").do("AB", STEP, "title").do("A", STEP, "title")
    assert (history.present, history.undoes) == ("A", None)


def test_typing_on_after_undo_is_a_step_of_its_own() -> None:
    history = History("").do("a", STEP, "title").do("b", STEP, "other").undo().do("c", STEP, "title")
    assert history.undo().present == "a"
    assert history.redoes is None


def test_a_step_to_the_same_value_is_none() -> None:
    assert History(1).do(1, STEP) == History(1)


def test_the_oldest_steps_are_forgotten_at_last() -> None:
    history = History(0)
    for value in range(1, MOST_STEPS + 50):
        history = history.do(value, STEP)
    assert len(history.past) == MOST_STEPS
