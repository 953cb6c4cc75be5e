from __future__ import annotations

import pytest

from stationboard.board.card_frame import Card
from stationboard.board.frame import Frame, Mood, MoveBody, PosterBody, RoundBody, SignBody
from stationboard.board.telling import Countdown, Manner
from stationboard.domain.document import GroupId, StationId
from stationboard.domain.quantity import clock_time, minutes
from stationboard.domain.station import Station
from stationboard.lesson import commands as cmd
from tests.board.samples import STEPS, Room, boards, lesson, roster, routine, seen
from tests.support.classroom import Lesson, open_lesson, started
from tests.support.classroom import student_id as known


def cards(frame: Frame) -> dict[str, Card]:
    assert isinstance(frame.body, RoundBody)
    return {card.title: card for card in frame.body.cards}


def words_after(card: Card) -> str:
    following = card.parties[0].next
    assert following is not None
    return " ".join(run.text for run in following.words)


def digits(frame: Frame) -> str:
    assert frame.clock is not None
    return frame.clock.digits


def label(frame: Frame) -> str:
    assert frame.clock is not None
    return frame.clock.face.label


def times(frame: Frame) -> list[str]:
    return [" ".join(run.text for run in runs) for runs in frame.heading.times]


def test_a_round_says_who_is_where_what_they_do_how_long_and_where_next() -> None:
    frame = seen(started(), 33.6)
    table = cards(frame)["Teacher Table"]
    assert [party.name for party in table.parties] == ["Bees"]
    assert table.parties[0].names == ("Emma V.", "Yusuf K.", "Chloe J.", "Ravi P.", "Isla O.", "Max E.")
    assert table.directions == "Compare fractions with drawings"
    assert table.voice is not None
    assert table.voice.words == "1 · Whisper"
    assert words_after(table) == "then Computers"
    assert (digits(frame), label(frame)) == ("7:24", "until we move")
    assert times(frame) == ["Groups stay until 9:46", "Done by 10:25"]
    assert frame.heading.place == "Room 12, Period 3"
    assert isinstance(frame.body, RoundBody)
    assert (frame.body.label, frame.body.help_line) == ("Round 2 of 4", "Need help? Ask 3 before me")


def test_a_student_who_is_absent_or_away_is_left_out_without_a_sign() -> None:
    play = started()
    play.do(cmd.MarkAbsent(known("Ava R")), 1)
    play.do(cmd.SendAway(known("Eli B")), 12)
    party = cards(seen(play, 14))["Teacher Table"].parties[0]
    assert party.names == ("Liam T.", "Noor A.", "Mateo C.", "Zoe K.")
    assert "Ava" not in repr(seen(play, 14))
    assert "Eli" not in repr(seen(play, 14))


def test_a_note_and_the_adult_never_reach_the_board() -> None:
    play = started()
    play.do(cmd.Note("Liam cried, call home"), 12)
    for at in (0.0, 12.0, 25.2, 33.0, 90.0):
        assert "cried" not in repr(seen(play, at))
        assert "Rivera" not in repr(seen(play, at))


def test_a_station_on_its_backup_shows_the_backup() -> None:
    play = started()
    play.do(cmd.UseBackup(StationId("computers")), 12)
    assert cards(seen(play, 14))["Computers"].directions == "Workbook page 40"


def test_groups_at_one_station_are_both_shown_and_the_closed_one_keeps_its_place() -> None:
    play = started()
    before = list(cards(seen(play, 14)))
    play.do(cmd.CloseStation(StationId("computers"), StationId("games")), 15)
    frame = seen(play, 16)
    assert list(cards(frame)) == before
    assert [party.name for party in cards(frame)["Math Games"].parties] == ["Owls", "Otters"]
    assert (cards(frame)["Computers"].parties, cards(frame)["Computers"].remark) == ((), "closed today")


def test_no_group_vanishes_when_it_has_no_station() -> None:
    play = started()
    play.do(cmd.CloseStation(StationId("computers")), 12)
    free = cards(seen(play, 14))["Free this round"]
    assert [party.name for party in free.parties] == ["Owls"]
    assert free.spot is None


def test_with_more_groups_than_stations_every_group_is_on_the_board_in_every_round() -> None:
    play = lesson(Room(stations=3, groups=5))
    for at in (12, 28, 44, 60):
        shown = [party.name for card in cards(seen(play, at)).values() for party in card.parties]
        assert sorted(shown) == ["Bees", "Foxes", "Otters", "Owls", "Pandas"]


def test_a_station_without_a_group_stays_on_the_board_as_open() -> None:
    free = [card for card in cards(seen(lesson(Room(stations=6, groups=4)), 14)).values() if not card.parties]
    assert [(card.title, card.remark) for card in free] == [("Reading Corner", "open"), ("Writing", "open")]


def test_a_group_that_stays_is_told_so() -> None:
    play = started()
    play.do(cmd.HoldGroup(GroupId("foxes")), 15)
    assert words_after(cards(seen(play, 16))["Teacher Table"]) == "then stay here"
    frame = seen(play, 25.2)
    assert isinstance(frame.body, MoveBody)
    stays = [way for way in frame.body.ways if not way.moves]
    assert [(way.name, way.words) for way in stays] == [("Foxes", "stay")]


def test_in_a_move_every_group_has_its_way_and_the_present_step_is_lit() -> None:
    play = lesson(Room())
    frame = seen(play, 25.2)
    assert isinstance(frame.body, MoveBody)
    told = [(w.name, w.origin and w.origin.name, w.goal and w.goal.name) for w in frame.body.ways]
    assert told == [
        ("Foxes", "Teacher Table", "Computers"),
        ("Owls", "Computers", "Math Games"),
        ("Otters", "Math Games", "Workbook"),
        ("Bees", "Workbook", "Teacher Table"),
    ]
    assert (frame.body.title, frame.body.steps) == ("Time to move", STEPS)
    lit = [body.step for at in (25.0, 25.3, 25.6, 25.99) if isinstance(body := seen(play, at).body, MoveBody)]
    assert lit == [0, 1, 2, 3]


def test_after_the_last_round_the_class_cleans_up_and_goes_back_to_its_seats() -> None:
    frame = seen(lesson(Room()), 73.5)
    assert isinstance(frame.body, MoveBody)
    assert (frame.body.title, frame.body.coming, frame.body.ways) == (
        "Clean up",
        "Then go back to your seat.",
        (),
    )


def test_the_last_round_says_what_follows() -> None:
    frame = seen(lesson(Room()), 60)
    assert label(frame) == "until we clean up"
    assert words_after(cards(frame)["Workbook"]) == "then Exit ticket"
    assert label(seen(lesson(Room(leave=False)), 60)) == "until Exit ticket"


@pytest.mark.parametrize(
    ("at", "now"),
    [
        (23.5, "2 minutes left: finish up."),
        (24.0, "1 minute left: finish up."),
        (24.5, "Less than a minute left: finish up."),
    ],
)
def test_a_warning_says_what_to_do_and_what_comes_next(at: float, now: str) -> None:
    frame = seen(started(), at)
    assert isinstance(frame.body, RoundBody)
    assert frame.body.notice is not None
    assert (frame.body.notice.now, frame.body.notice.then) == (now, "Next: move to your next station.")
    assert frame.clock is not None
    assert frame.clock.face.mood is Mood.SOON


def test_before_the_warning_there_is_no_band() -> None:
    frame = seen(started(), 22.9)
    assert isinstance(frame.body, RoundBody)
    assert frame.body.notice is None


def test_a_round_that_waits_for_the_teacher_counts_up() -> None:
    frame = boards(Room())["over"]
    assert (digits(frame), label(frame)) == ("+0:45", "Time is up")
    assert times(frame) == ["Done by 10:25"]


def test_while_paused_the_digits_stand_still_and_a_sign_says_why() -> None:
    play = started()
    play.do(cmd.Pause(), 20)
    first, later = seen(play, 21), seen(play, 31)
    assert (first.sign, digits(first)) == ("Paused", "5:00")
    assert digits(later) == "5:00"
    assert seen(started(), 21).sign == ""


def test_eyes_on_me_takes_the_whole_board() -> None:
    play = started()
    play.do(cmd.Pause(attention=True), 20)
    frame = seen(play, 21)
    assert frame.body == SignBody("Eyes on me", "eye")
    assert frame.clock is None


def test_before_the_lesson_everyone_sees_where_to_start() -> None:
    frame = boards(Room())["ready"]
    assert isinstance(frame.body, PosterBody)
    assert (frame.body.title, frame.body.directions) == ("Math Rotations", "Ready to start")
    assert [way.goal.name for way in frame.body.ways if way.goal] == [
        "Teacher Table",
        "Computers",
        "Math Games",
        "Workbook",
    ]
    assert frame.clock is None


def test_a_routine_that_begins_with_a_round_shows_the_first_stations_before_it() -> None:
    whole = routine(Room())
    bare = whole.model_copy(update={"blocks": whole.blocks[1:]})
    play = Lesson(open_lesson(bare))
    frame = seen(play, 0)
    assert isinstance(frame.body, PosterBody)
    assert frame.body.ways[0].goal is not None
    assert frame.body.ways[0].goal.name == "Teacher Table"


def test_lunch_cuts_a_round_and_says_what_waits_behind_it() -> None:
    play = lesson(Room(), lunch=True)
    before = seen(play, 30)
    assert (digits(before), label(before)) == ("1:00", "until Lunch and recess")
    assert times(before)[0] == "Lunch and recess at 9:36"
    frame = seen(play, 35)
    assert isinstance(frame.body, PosterBody)
    assert (frame.body.title, frame.body.directions) == ("Lunch and recess", "Back at 10:00")
    assert frame.body.coming == "Then round 2 goes on with 10:00 left."


def test_the_end_thanks_the_class() -> None:
    frame = boards(Room())["finished"]
    assert isinstance(frame.body, PosterBody)
    assert frame.body.title == "All done"
    assert (frame.clock, times(frame)) == (None, [])


def test_the_clock_is_read_as_the_class_reads_it() -> None:
    play = lesson(Room())
    play = started(local=clock_time(13, 5))
    assert times(seen(play, 33.6))[0] == "Groups stay until 1:46"
    assert times(seen(play, 33.6, Manner(twelve_hours=False)))[0] == "Groups stay until 13:46"


def test_a_class_whom_digits_unsettle_sees_whole_minutes() -> None:
    manner = Manner(countdown=Countdown.ABOUT)
    assert digits(seen(started(), 33.6, manner)) == "8 min"
    assert digits(seen(started(), 24.9, manner)) == "1 min"


def test_an_asterisk_in_a_stations_name_stays_an_asterisk() -> None:
    runs = Manner().runs("then {station}", station="A * B * C")
    assert [(run.text, run.strong) for run in runs] == [("then", False), ("A * B * C", True)]


def test_a_station_without_an_icon_has_that_of_its_kind() -> None:
    play = started()
    icons = {title: card.spot.icon for title, card in cards(seen(play, 12)).items() if card.spot}
    assert icons["Teacher Table"] == "presentation"
    assert icons["Workbook"] == "pencil"


def test_places_are_kept_across_blocks_that_share_a_station_and_only_then() -> None:
    room = Room(stations=6, groups=3)
    whole = routine(room)
    rounds = whole.blocks[1]
    ids = [StationId(f"st{at}") for at in range(6)]
    first = rounds.model_copy(update={"stations": tuple(ids[:3]), "leave": None, "count": 1})
    shared = rounds.model_copy(update={"id": "more", "stations": tuple(ids[2:5]), "leave": None, "count": 1})
    apart = rounds.model_copy(update={"id": "more", "stations": tuple(ids[3:6]), "leave": None, "count": 1})
    together = started(whole.model_copy(update={"blocks": (first, shared)}), people=roster(room))
    assert len(cards(seen(together, 2))) == 5
    alone = started(whole.model_copy(update={"blocks": (first, apart)}), people=roster(room))
    assert len(cards(seen(alone, 2))) == 3


def test_where_it_is_and_what_to_do_when_done_are_told() -> None:
    station = cards(seen(lesson(Room(extras=True)), 14))["Computers"]
    assert station.extra == ("By the window", "When done: read your book")


def test_the_board_knows_nothing_of_a_station_but_what_the_class_may_see() -> None:
    assert "adult" in Station.model_fields
    assert not {"adult", "capacity", "materials"} & set(Card.__dataclass_fields__)


def test_time_added_moves_the_times_at_the_top() -> None:
    play = started()
    play.do(cmd.AddTime(minutes(3)), 14)
    assert times(seen(play, 15)) == ["Groups stay until 9:33", "Done by 10:28"]
