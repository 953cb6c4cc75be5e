"""Undo leaves an event out and counts the time as it was; redo brings it back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stationboard.domain.document import GroupId, StationId
from stationboard.domain.quantity import clock_time, minutes
from stationboard.lesson import commands as cmd
from stationboard.lesson import events as ev
from stationboard.lesson.decide import decide
from stationboard.lesson.log import appended, replay
from stationboard.lesson.reading import read
from stationboard.lesson.refusal import Refusal
from stationboard.lesson.running import RunningLesson
from tests.support.classroom import Lesson, left, moment, open_lesson, started, student_id
from tests.support.hand_clock import ListJournal

GROUPS = tuple(GroupId(name) for name in ("foxes", "owls", "otters", "bees", "cats"))
STATIONS = tuple(StationId(name) for name in ("teacher", "computers", "games", "workbook", "moon"))
STUDENTS = tuple(student_id(name) for name in ("Ravi P", "Ava R", "Kai N", "Nobody X"))


def test_undoing_a_pause_is_as_if_nobody_had_paused() -> None:
    lesson, plain = started(), started()
    lesson.do(cmd.Pause(), 12)
    lesson.do(cmd.Undo(), 18)
    assert lesson.look(20) == plain.look(20)


def test_undo_goes_back_step_by_step_and_redo_forward() -> None:
    lesson = started()
    lesson.do(cmd.AddTime(minutes(1)), 11)
    lesson.do(cmd.AddTime(minutes(2)), 12)
    for wanted in (14, 13):
        lesson.do(cmd.Undo(), 12)
        assert left(lesson.look(12)) == minutes(wanted)
    for wanted in (14, 16):
        lesson.do(cmd.Redo(), 12)
        assert left(lesson.look(12)) == minutes(wanted)
    assert "nothing to redo" in lesson.refused(cmd.Redo(), 12)


def test_a_new_edit_ends_what_could_be_redone() -> None:
    lesson = started()
    lesson.do(cmd.AddTime(minutes(1)), 11)
    lesson.do(cmd.Undo(), 12)
    lesson.do(cmd.AddTime(minutes(3)), 12)
    assert "nothing to redo" in lesson.refused(cmd.Redo(), 12)
    lesson.do(cmd.Undo(), 13)
    lesson.do(cmd.Redo(), 13)
    assert "nothing to redo" in lesson.refused(cmd.Redo(), 13)
    assert left(lesson.look(13)) == minutes(15)


def test_a_note_or_an_absence_of_the_program_is_not_undone() -> None:
    lesson = started()
    lesson.do(cmd.MarkAbsent(STUDENTS[0]), 11)
    lesson.do(cmd.Note("Projector flickers"), 12)
    lesson.do(cmd.ComeBack(gone=moment(12)), 12.5)
    lesson.do(cmd.Undo(), 13)
    assert not lesson.state.absent


def test_even_the_start_can_be_undone() -> None:
    lesson = started()
    lesson.do(cmd.Undo(), 1)
    assert "not started" in lesson.refused(cmd.Pause(), 1)
    assert "nothing to undo" in lesson.refused(cmd.Undo(), 1)


groups, stations, students = st.sampled_from(GROUPS), st.sampled_from(STATIONS), st.sampled_from(STUDENTS)
spans = st.integers(-5 * 60_000, 20 * 60_000).map(lambda span: minutes(span / 60_000))
COMMANDS: st.SearchStrategy[cmd.Command] = st.one_of(
    st.just(cmd.Start(clock_time(9, 5))),
    st.builds(cmd.Pause, st.booleans()),
    st.just(cmd.Resume()),
    st.builds(cmd.AddTime, spans),
    st.just(cmd.MoveOn()),
    st.just(cmd.Settle()),
    st.just(cmd.GoBack()),
    st.builds(cmd.StartedAgo, spans),
    st.just(cmd.Hold()),
    st.just(cmd.Release()),
    st.just(cmd.GiveTimeBack()),
    st.builds(cmd.CorrectClock, st.integers(0, 86_399_999).map(lambda at: clock_time(0, 0, at // 1000))),
    st.builds(cmd.MoveStudent, students, groups),
    st.builds(cmd.MarkAbsent, students),
    st.builds(cmd.MarkPresent, students),
    st.builds(cmd.SendAway, students),
    st.builds(cmd.BringBack, students),
    st.builds(cmd.SwapGroups, groups, groups),
    st.builds(cmd.MergeGroups, groups, groups),
    st.builds(cmd.HoldGroup, groups),
    st.builds(cmd.Place, groups, st.integers(-1, 12), st.none() | stations),
    st.builds(cmd.UseBackup, stations, st.booleans()),
    st.builds(cmd.CloseStation, stations, st.none() | stations),
    st.builds(cmd.Seat, students, st.integers(-1, 12), st.none() | stations, st.booleans()),
    st.builds(cmd.Unseat, students, st.integers(-1, 12)),
    st.builds(cmd.HoldStudent, students),
    st.builds(cmd.CallStudents, st.lists(students, max_size=3, unique=True).map(tuple), stations),
    st.builds(cmd.GiveBack, st.lists(students, max_size=3, unique=True).map(tuple)),
    st.builds(cmd.TellPreparation, students, st.booleans()),
    st.builds(cmd.AskForHelp, students),
    st.builds(cmd.GiveHelp, students),
    st.builds(
        cmd.Replan,
        st.lists(st.builds(ev.NewSeat, st.integers(0, 12), students, st.none() | stations), max_size=3).map(
            tuple
        ),
    ),
    st.just(cmd.End()),
    st.just(cmd.Undo()),
    st.just(cmd.Redo()),
)
STEPS = st.lists(st.tuples(COMMANDS, st.floats(0, 20)), max_size=25)


def _played(steps: list[tuple[cmd.Command, float]]) -> tuple[Lesson, float]:
    lesson, at = Lesson(open_lesson()), 0.0
    for command, wait in steps:
        at += wait
        event = decide(lesson.log, command, moment(at))
        if not isinstance(event, Refusal):
            lesson.log = appended(lesson.log, event)
    return lesson, at


@given(STEPS)
def test_a_lesson_read_back_from_its_file_is_the_same_lesson(steps: list[tuple[cmd.Command, float]]) -> None:
    lesson, at = _played(steps)
    kept = tuple(ev.EVENT.validate_json(ev.EVENT.dump_json(event)) for event in lesson.log.events)
    again = replay(kept)
    assert again == lesson.log
    for later in (0.0, 0.5, 7.0, 200.0):
        assert read(again.state, moment(at + later)) == read(lesson.state, moment(at + later))


@given(STEPS)
def test_undo_then_redo_is_nothing(steps: list[tuple[cmd.Command, float]]) -> None:
    lesson, at = _played(steps)
    before = lesson.state
    if lesson.log.to_undo() is None:
        return
    lesson.do(cmd.Undo(), at + 1)
    lesson.do(cmd.Redo(), at + 1)
    assert lesson.state == before


@given(STEPS, COMMANDS)
def test_a_refusal_changes_nothing_and_keeps_nothing(
    steps: list[tuple[cmd.Command, float]], command: cmd.Command
) -> None:
    lesson, at = _played(steps)
    journal = ListJournal()
    running = RunningLesson(lesson.log, journal)
    answer = running.wish(command, moment(at))
    if isinstance(answer, Refusal):
        assert str(answer.sentence).endswith(".")
        assert "{" not in str(answer.sentence)
        assert running.log is lesson.log
        assert journal.events == []
    else:
        assert journal.events == [answer]
        assert running.log.events == (*lesson.log.events, answer)


@given(STEPS)
def test_nobody_is_lost_and_nobody_is_in_two_groups(steps: list[tuple[cmd.Command, float]]) -> None:
    lesson, _ = _played(steps)
    placed = [student for members in lesson.state.members.values() for student in members]
    assert len(placed) == len(set(placed)) == 23
