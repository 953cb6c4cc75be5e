"""Who is where after everything a teacher may change in mid-lesson."""

from __future__ import annotations

from stationboard.domain.chart import Step
from stationboard.domain.document import GroupId, StationId, StudentId
from stationboard.lesson import commands as cmd
from stationboard.lesson.telling import last_edit
from tests.support.classroom import Lesson, open_lesson, started, student_id

FOXES, OWLS, OTTERS, BEES = (GroupId(name) for name in ("foxes", "owls", "otters", "bees"))
TEACHER, COMPUTERS, GAMES, WORKBOOK = (
    StationId(name) for name in ("teacher", "computers", "games", "workbook")
)
RAVI = student_id("Ravi P")


def _where(lesson: Lesson, group: GroupId) -> list[StationId | None]:
    return [phase.station_of(group) for phase in lesson.state.chart.phases if phase.round]


def _said(lesson: Lesson) -> str:
    return str(last_edit(lesson.log))


def test_a_student_moves_to_another_group_for_today() -> None:
    lesson = started()
    lesson.do(cmd.MoveStudent(RAVI, FOXES), 12)
    assert RAVI in lesson.state.present(FOXES)
    assert RAVI not in lesson.state.present(BEES)
    assert _said(lesson) == "Moved Ravi P. from Bees to Foxes"
    assert "already in this group" in lesson.refused(cmd.MoveStudent(RAVI, FOXES), 12)
    assert "no such student" in lesson.refused(cmd.MoveStudent(StudentId("nobody"), FOXES), 12)
    assert "no such group" in lesson.refused(cmd.MoveStudent(RAVI, GroupId("cats")), 12)


def test_an_absent_student_is_off_the_board_and_back_with_one_click() -> None:
    lesson = Lesson(open_lesson())
    lesson.do(cmd.MarkAbsent(RAVI))
    assert RAVI not in lesson.state.present(BEES)
    assert "already marked absent" in lesson.refused(cmd.MarkAbsent(RAVI))
    lesson.do(cmd.MarkPresent(RAVI))
    assert RAVI in lesson.state.present(BEES)
    assert "not marked absent" in lesson.refused(cmd.MarkPresent(RAVI))


def test_a_student_pulled_out_comes_back_to_the_group_as_it_is_then() -> None:
    lesson = started()
    lesson.do(cmd.SendAway(RAVI), 12)
    assert RAVI not in lesson.state.present(BEES)
    lesson.do(cmd.MoveStudent(RAVI, OWLS), 15)
    assert RAVI not in lesson.state.present(OWLS)
    lesson.do(cmd.BringBack(RAVI), 30)
    assert RAVI in lesson.state.present(OWLS)
    assert "not away" in lesson.refused(cmd.BringBack(RAVI), 30)


def test_two_groups_swap_from_here_on_and_what_is_past_stays() -> None:
    lesson = started()
    foxes, owls = _where(lesson, FOXES), _where(lesson, OWLS)
    lesson.do(cmd.SwapGroups(FOXES, OWLS), 30)
    assert _where(lesson, FOXES) == [foxes[0], *owls[1:]]
    assert _where(lesson, OWLS) == [owls[0], *foxes[1:]]


def test_a_group_joins_another_one() -> None:
    lesson = started()
    lesson.do(cmd.MergeGroups(BEES, OWLS), 12)
    assert len(lesson.state.present(OWLS)) == 12
    assert not lesson.look(12).phase.places(BEES)
    assert lesson.state.present(BEES) == ()
    assert _said(lesson) == "Bees joined Owls"
    assert "no round together" in lesson.refused(cmd.SwapGroups(BEES, OWLS), 12)


def test_a_held_group_stays_one_round_and_follows_the_chart_again() -> None:
    lesson = started()
    planned = _where(lesson, FOXES)
    lesson.do(cmd.HoldGroup(FOXES), 12)
    assert _where(lesson, FOXES) == [planned[0], planned[0], *planned[2:]]
    stays = [move.group for move in lesson.look(25.5).moves if move.step is Step.STAY]
    assert stays == [FOXES]
    assert "stays where it is anyway" in lesson.refused(cmd.HoldGroup(FOXES), 12)


def test_a_group_can_be_held_while_everyone_is_moving() -> None:
    lesson = started()
    lesson.do(cmd.HoldGroup(FOXES), 25.5)
    assert _where(lesson, FOXES)[:2] == [TEACHER, TEACHER]


def test_no_group_is_held_in_the_last_round() -> None:
    assert "no further round" in started().refused(cmd.HoldGroup(FOXES), 60)


def test_one_group_is_sent_elsewhere_and_the_others_do_not_notice() -> None:
    lesson = started()
    others = {group: _where(lesson, group) for group in (OWLS, OTTERS, BEES)}
    lesson.do(cmd.Place(FOXES, 3, GAMES), 12)
    assert lesson.state.chart.phases[3].station_of(FOXES) == GAMES
    assert {group: _where(lesson, group) for group in others} == others
    assert _said(lesson) == "Sent Foxes to Math Games in round 2"
    assert "is over" in lesson.refused(cmd.Place(FOXES, 1, GAMES), 30)
    assert "no such part" in lesson.refused(cmd.Place(FOXES, 99, GAMES), 12)
    assert "no place in that part" in lesson.refused(cmd.Place(FOXES, 0, GAMES), 5)


def test_a_station_switches_to_its_backup_and_back() -> None:
    lesson = started()
    lesson.do(cmd.UseBackup(COMPUTERS), 12)
    assert COMPUTERS in lesson.state.on_backup
    assert "already on its backup" in lesson.refused(cmd.UseBackup(COMPUTERS), 12)
    lesson.do(cmd.UseBackup(COMPUTERS, on=False), 13)
    assert COMPUTERS not in lesson.state.on_backup


def test_a_station_that_is_down_sends_its_groups_elsewhere() -> None:
    lesson = started()
    lesson.do(cmd.CloseStation(COMPUTERS, GAMES), 12)
    for phase in lesson.state.chart.phases:
        assert COMPUTERS not in (placement.station for placement in phase.placements)
        assert COMPUTERS not in phase.stations
    assert lesson.look(12).phase.station_of(OWLS) == GAMES
    assert "already closed" in lesson.refused(cmd.CloseStation(COMPUTERS, GAMES), 13)
    assert "is open" in lesson.refused(cmd.CloseStation(GAMES, COMPUTERS), 13)


def test_an_ended_lesson_takes_no_more_edits() -> None:
    lesson = started()
    lesson.do(cmd.End(), 40)
    assert "has ended" in lesson.refused(cmd.MarkAbsent(RAVI), 40.5)
    lesson.do(cmd.Undo(), 40.5)
    assert lesson.look(40.5).phase.round == 2


def test_a_dropped_round_is_no_round_to_stay_for() -> None:
    lesson = started()
    lesson.do(cmd.Refit(dropped=(2, 3)), 12)
    lesson.do(cmd.HoldGroup(FOXES), 12)
    assert _where(lesson, FOXES) == [TEACHER, COMPUTERS, TEACHER, WORKBOOK]


def test_nobody_is_sent_to_a_closed_station() -> None:
    lesson = started()
    lesson.do(cmd.CloseStation(TEACHER, GAMES), 25.5)
    assert "is closed" in lesson.refused(cmd.HoldGroup(FOXES), 25.5)
    assert "is open" in lesson.refused(cmd.Place(OWLS, 3, TEACHER), 25.5)


def test_nobody_is_put_into_a_group_that_has_joined_another() -> None:
    lesson = started()
    lesson.do(cmd.MergeGroups(BEES, OWLS), 25.5)
    assert "in no round from here on" in lesson.refused(cmd.MoveStudent(RAVI, BEES), 25.6)
