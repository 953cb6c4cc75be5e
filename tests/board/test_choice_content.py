"""What the class reads in choice time."""

from __future__ import annotations

import pytest

from stationboard.board.card_frame import Card
from stationboard.board.frame import ChoiceBody, Mood, MoveBody, RoundBody
from stationboard.board.plain import later_frame, plain_of
from stationboard.board.telling import Countdown, Manner
from stationboard.domain.block import Ends
from stationboard.domain.blocks import Block
from stationboard.domain.choice import ChoiceTime
from stationboard.domain.quantity import Millis, clock_time, minutes
from stationboard.domain.routine import Routine
from stationboard.domain.times_away import TimeAway, Weekday
from stationboard.lesson import commands as cmd
from tests.board.samples import seen
from tests.support.classroom import Lesson, roster, routine, started, stations, student_id

AVA, LIAM, MIA, OMAR = map(student_id, ("Ava R", "Liam T", "Mia S", "Omar H"))
TEACHER, COMPUTERS, GAMES, WORKBOOK = (station.id for station in stations())


def _lesson(*blocks: Block, stamina: Millis | None = None) -> Lesson:
    given = tuple(one.model_copy(update={"capacity": 2}) if one.id == GAMES else one for one in stations())
    plan = Routine.model_validate({**dict(routine()), "stations": given, "blocks": blocks})
    return started(plan, people=roster().model_copy(update={"stamina": stamina}))


def _choice(**more: object) -> ChoiceTime:
    fields = {"id": "choice", "stations": (COMPUTERS, GAMES, WORKBOOK), "length": minutes(30)}
    return ChoiceTime.model_validate({**fields, **more})


def _body(play: Lesson, at: float, manner: Manner | None = None) -> ChoiceBody:
    body = seen(play, at, manner).body
    assert isinstance(body, ChoiceBody)
    return body


def _card(body: ChoiceBody, title: str) -> Card:
    return next(card for card in body.cards if card.title == title)


def test_every_card_says_how_many_places_are_left_and_where_everyone_has_to_go() -> None:
    play = _lesson(_choice(must=(GAMES,)))
    told: list[str] = []
    for at, student in enumerate((None, AVA, MIA)):
        if student is not None:
            play.do(cmd.Seat(student, 0, GAMES), at)
        places = _card(_body(play, at), "Math Games").places
        assert places is not None
        told.append(places.words)
    assert told == ["2 places left", "1 place left", "full"]
    body = _body(play, 3)
    assert [card.places and card.places.words for card in body.cards] == ["no limit", "full", "no limit"]
    assert [card.must for card in body.cards] == ["", "must do", ""]
    assert _card(body, "Math Games").names == ("Ava R.", "Mia S.")


def test_who_has_not_chosen_stands_apart_in_the_order_of_the_names() -> None:
    play = _lesson(_choice())
    play.do(cmd.Seat(AVA, 0, GAMES), 1)
    play.do(cmd.MarkAbsent(OMAR), 1)
    body = _body(play, 2)
    assert body.unplaced[:3] == ("Aisha D.", "Ben F.", "Chloe J.")
    assert not {"Ava R.", "Omar H."} & set(body.unplaced)
    assert len(body.unplaced) == 21


def test_who_waits_for_the_teacher_is_read_out_in_turn_and_the_rest_is_counted() -> None:
    play = _lesson(_choice())
    for at, name in enumerate(("Mia S", "Ava R", "Liam T", "Noor A", "Zoe K", "Eli B")):
        play.do(cmd.AskForHelp(student_id(name)), at)
    assert _body(play, 7).waiting == ("Next:", "Mia S.,", "Ava R.,", "Liam T.,", "Noor A.", "and 2 more")
    play.do(cmd.GiveHelp(MIA), 8)
    play.do(cmd.SendAway(AVA), 8)
    assert _body(play, 9).waiting == ("Next:", "Liam T.,", "Noor A.,", "Zoe K.,", "Eli B.")


def test_a_closed_station_keeps_its_place_and_offers_none() -> None:
    play = _lesson(_choice())
    play.do(cmd.CloseStation(GAMES), 1)
    body = _body(play, 2)
    assert [card.title for card in body.cards] == ["Computers", "Math Games", "Workbook"]
    assert _card(body, "Math Games").remark == "closed today"
    assert _card(body, "Math Games").places is None


def test_without_names_on_the_board_places_are_all_that_is_told() -> None:
    play = _lesson(_choice())
    play.do(cmd.Seat(AVA, 0, GAMES), 1)
    play.do(cmd.AskForHelp(MIA), 1)
    body = _body(play, 2, Manner(names_shown=False))
    assert not body.unplaced
    assert not body.waiting
    assert not any(card.names for card in body.cards)
    places = _card(body, "Math Games").places
    assert places is not None
    assert places.words == "1 place left"


def test_the_class_sees_its_stamina_grow_beside_its_record() -> None:
    endless = {"length": None, "ends": Ends.TEACHER, "stamina": True}
    play = _lesson(_choice(**endless), stamina=minutes(12.5))
    first, beaten = seen(play, 9.2).clock, seen(play, 14).clock
    assert first is not None
    assert beaten is not None
    assert (first.digits, first.face.label, first.up) == ("9:12", "Record 12:30", True)
    assert first.portion == pytest.approx(9.2 / 12.5)
    assert (beaten.digits, beaten.face.label, beaten.portion) == ("14:00", "New record", 1.0)
    assert later_frame(seen(play, 9.2), minutes(1)).clock == first
    calm = seen(play, 9.2, Manner(countdown=Countdown.ABOUT)).clock
    assert calm is not None
    assert calm.digits == "9 min"
    play.do(cmd.Pause(), 15)
    paused = seen(play, 20).clock
    assert paused is not None
    assert (paused.digits, paused.face.mood) == ("15:00", Mood.PAUSED)


def test_a_class_without_a_record_just_keeps_going() -> None:
    play = _lesson(_choice(stamina=True))
    clock = seen(play, 3).clock
    assert clock is not None
    assert (clock.digits, clock.face.label) == ("3:00", "We keep going")


def test_should_the_board_fail_its_title_is_left() -> None:
    assert plain_of(seen(_lesson(_choice(title="Math Daily 3")), 3)).words == "Math Daily 3"


def test_by_touch_the_board_says_how() -> None:
    body = _body(_lesson(_choice()), 2, Manner(by_touch=True))
    assert body.by_touch
    assert body.unplaced_title == "Hold your name, then touch a station"
    assert body.help_line == "Need the teacher? Put your name here"


def test_called_and_held_students_stand_by_name_where_they_are_and_nobody_sees_why() -> None:
    play = started()
    play.do(cmd.CallStudents((MIA,), TEACHER, minutes(8)), 12)
    play.do(cmd.HoldStudent(AVA), 12)
    round_two = seen(play, 30).body
    assert isinstance(round_two, RoundBody)
    teacher = next(card for card in round_two.cards if card.title == "Teacher Table")
    assert [(party.name, party.names) for party in teacher.parties][-1] == ("", ("Ava R.", "Mia S."))
    others = [name for card in round_two.cards for party in card.groups for name in party.names]
    assert not {"Ava R.", "Mia S."} & set(others)
    change = seen(play, 25.5).body
    assert isinstance(change, MoveBody)
    alone = [(way.names, way.moves, way.words) for way in change.ways if way.badge is None]
    assert alone == [(("Ava R.", "Mia S."), False, "stay")]
    assert change.floor is None


def test_who_is_out_every_week_is_not_on_the_list_meanwhile() -> None:
    time = TimeAway(weekdays=tuple(Weekday), leaves=clock_time(9, 10), back=clock_time(9, 20))
    people = roster()
    students = tuple(
        one.model_copy(update={"away": (time,)}) if one.id == MIA else one for one in people.students
    )
    plan = Routine.model_validate({**dict(routine()), "blocks": (_choice(),)})
    play = started(plan, people=people.model_copy(update={"students": students}))
    play.do(cmd.Seat(MIA, 0, COMPUTERS), 1)
    assert "Mia S." in repr(seen(play, 2))
    assert "Mia" not in repr(seen(play, 8))
