"""The list in which everyone finds their name."""

from __future__ import annotations

from stationboard.board.frame import MoveBody, PosterBody, RoundBody
from stationboard.board.name_order import sort_key
from stationboard.board.telling import Manner
from stationboard.board.ways_frame import Roll
from stationboard.domain.block import Change
from stationboard.domain.blocks import Block
from stationboard.domain.document import BlockId
from stationboard.domain.playlist import Playlist, StudentRow
from stationboard.domain.preparation import PreparationCheck
from stationboard.domain.quantity import minutes
from stationboard.domain.routine import Routine
from stationboard.domain.whole_class import WholeClass
from stationboard.lesson import commands as cmd
from tests.board.samples import seen
from tests.support.classroom import Lesson, open_lesson, routine, started, stations, student_id

AVA, LIAM, MIA = map(student_id, ("Ava R", "Liam T", "Mia S"))
TEACHER, COMPUTERS, GAMES, WORKBOOK = (station.id for station in stations())
ROWS = (
    StudentRow(student=AVA, cells=(TEACHER, GAMES)),
    StudentRow(student=LIAM, cells=(COMPUTERS, COMPUTERS)),
    StudentRow(student=MIA, cells=(GAMES, None)),
)


def _plan(*blocks: Block) -> Routine:
    return Routine.model_validate({**dict(routine()), "blocks": blocks})


def _playlist() -> Playlist:
    return Playlist(
        id=BlockId("own"),
        stations=(TEACHER, COMPUTERS, GAMES),
        count=2,
        lengths=(minutes(10),),
        change=Change(length=minutes(1)),
        rows=ROWS,
    )


def _roll(play: Lesson, at: float) -> Roll:
    body = seen(play, at).body
    assert isinstance(body, MoveBody | PosterBody)
    assert body.roll is not None
    return body.roll


def _line(roll: Roll, name: str) -> tuple[bool, str, str | None]:
    line = next(line for line in roll.lines if line.name == name)
    return line.moves, line.words, line.goal.name if line.goal is not None else None


def test_at_a_change_everyone_is_told_to_move_or_to_stay_and_where() -> None:
    roll = _roll(started(_plan(_playlist())), 10.5)
    assert _line(roll, "Ava R.") == (True, "", "Math Games")
    assert _line(roll, "Liam T.") == (False, "stay", "Computers")
    assert _line(roll, "Mia S.") == (False, "at your desk", None)
    assert [line.name for line in roll.lines] == sorted((line.name for line in roll.lines), key=str.casefold)


def test_who_is_absent_leaves_a_gap_so_that_the_others_keep_their_places() -> None:
    play = started(_plan(_playlist()))
    before = [line.name for line in _roll(play, 10.5).lines]
    play.do(cmd.MarkAbsent(LIAM), 1)
    after = [line.name for line in _roll(play, 10.5).lines]
    assert after == ["" if name == "Liam T." else name for name in before]


def test_before_the_first_round_the_list_is_there_already() -> None:
    opening = WholeClass(id=BlockId("opening"), title="Warm-up", length=minutes(5))
    ready = Lesson(open_lesson(_plan(_playlist())))
    assert _line(_roll(ready, 0), "Ava R.") == (True, "", "Teacher Table")
    assert _line(_roll(started(_plan(opening, _playlist())), 2), "Ava R.") == (True, "", "Teacher Table")


def test_in_the_round_the_names_stand_on_the_cards_and_those_without_a_station_at_their_desks() -> None:
    body = seen(started(_plan(_playlist())), 12).body
    assert isinstance(body, RoundBody)
    names = {card.title: card.names for card in body.cards}
    assert names["Math Games"] == ("Ava R.",)
    assert names["Computers"] == ("Liam T.",)
    assert "Mia S." in names["At your desk"]
    assert body.cards[-1].spot is None


def test_without_names_on_the_board_everyone_is_sent_to_the_own_list() -> None:
    play = started(_plan(_playlist()))
    change = seen(play, 10.5, Manner(names_shown=False)).body
    assert isinstance(change, MoveBody)
    assert (change.roll, change.title, change.coming) == (None, "Time to move", "Look at your own list.")
    cards = seen(play, 5, Manner(names_shown=False)).body
    assert isinstance(cards, RoundBody)
    assert [card.directions for card in cards.cards if card.spot] == [
        "Compare fractions with drawings",
        "Lesson 14 · headphones on",
        "Fraction War — partners",
    ]
    assert not any(card.parties for card in cards.cards)


def test_names_are_in_the_order_of_a_class_list_and_numbers_by_their_size() -> None:
    assert sorted(("Zoë", "Émile", "eva", "Ada"), key=sort_key) == ["Ada", "Émile", "eva", "Zoë"]
    assert sorted(("10", "9", "1"), key=sort_key) == ["1", "9", "10"]


def test_nobody_sees_what_the_teacher_notes_at_the_door() -> None:
    check = PreparationCheck(
        id=BlockId("check"),
        title="Warm-up",
        ready=GAMES,
        catch_up=COMPUTERS,
        change=Change(length=minutes(1)),
    )
    untold, told = started(_plan(check)), started(_plan(check))
    told.do(cmd.TellPreparation(AVA, prepared=False), 1)
    told.do(cmd.TellPreparation(MIA, prepared=True), 1)
    for at in (2, 4.9):
        assert seen(untold, at) == seen(told, at)
        assert "Ava" not in repr(seen(told, at))
    roll = _roll(told, 5.5)
    assert _line(roll, "Ava R.") == (True, "", "Computers")
    assert _line(roll, "Mia S.") == (True, "", "Math Games")
    after = seen(told, 8).body
    assert isinstance(after, RoundBody)
    assert {card.title: len(card.names) for card in after.cards} == {"Computers": 1, "Math Games": 22}
    assert "prepar" not in repr((seen(told, 5.5), seen(told, 8))).casefold()


def test_before_a_lesson_that_begins_at_the_door_nobody_is_listed() -> None:
    check = PreparationCheck(id=BlockId("check"), ready=GAMES, catch_up=COMPUTERS)
    ready = Lesson(open_lesson(_plan(check)))
    ready.do(cmd.TellPreparation(AVA, prepared=False), 0)
    assert "Ava" not in repr(seen(ready, 0))
