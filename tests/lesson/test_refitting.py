"""Fitting what is left of the lesson to the bell."""

from __future__ import annotations

from stationboard.domain.quantity import as_clock_time, clock_time, minutes
from stationboard.lesson import commands as cmd
from stationboard.lesson.refitting import command_for, overtaken, refit_offers
from stationboard.planning.refit import RefitKind
from tests.support.classroom import Lesson, moment, started

BELL = clock_time(10, 25)


def _late_lesson(late: float) -> Lesson:
    lesson = started(bell=BELL)
    lesson.do(cmd.Pause(), 12)
    lesson.do(cmd.Resume(), 12 + late)
    return lesson


def test_a_lesson_on_time_is_offered_nothing() -> None:
    assert refit_offers(started(bell=BELL).state, moment(12)) == ()
    assert refit_offers(started().state, moment(12)) == ()


def test_three_minutes_late_offers_three_ways_each_with_what_it_costs() -> None:
    lesson = _late_lesson(3)
    found = refit_offers(lesson.state, moment(15))
    said = {offer.kind: (str(offer.label), str(offer.consequence)) for offer in found}
    assert said == {
        RefitKind.SHORTEN: ("Shorten rounds to 14 min", "Each round left is 1 min shorter."),
        RefitKind.DROP_CLOSING: (
            "Skip Closing",
            "The rounds keep their length; there is no closing together.",
        ),
        RefitKind.DROP_ROUND: (
            "Drop round 4",
            (
                "They miss a station today: Foxes (Workbook), Owls (Teacher Table), Otters (Computers) "
                "and Bees (Math Games)."
            ),
        ),
    }


def test_each_offer_ends_the_lesson_by_the_bell_and_can_be_undone() -> None:
    for late in (1, 3, 5, 8, 12):
        for offer in refit_offers(_late_lesson(late).state, moment(12 + late)):
            lesson = _late_lesson(late)
            before = lesson.state
            lesson.do(command_for(offer), 12 + late)
            reading = lesson.look(12 + late)
            assert reading.late is not None
            assert reading.late <= minutes(0.5), offer.kind
            lesson.do(cmd.Undo(), 12 + late)
            assert lesson.state == before


def test_rounds_never_become_too_short_to_work_in() -> None:
    lesson = _late_lesson(30)
    offers = refit_offers(lesson.state, moment(42))
    assert RefitKind.DROP_CLOSING not in {offer.kind for offer in offers}
    for offer in offers:
        assert all(length >= minutes(3) for _, length in offer.lengths)
    assert refit_offers(_late_lesson(75).state, moment(87)) == ()


def test_the_teacher_is_told_which_part_the_bell_would_cut() -> None:
    assert overtaken(started(bell=BELL).state, moment(12)) is None
    late = overtaken(_late_lesson(3).state, moment(15))
    assert late is not None
    assert late.title == "Closing"
    later = overtaken(_late_lesson(10).state, moment(22))
    assert later is not None
    assert later.round == 4


def test_the_plan_after_a_dropped_round_goes_straight_to_the_closing() -> None:
    lesson = _late_lesson(3)
    drop = next(o for o in refit_offers(lesson.state, moment(15)) if o.kind is RefitKind.DROP_ROUND)
    lesson.do(command_for(drop), 15)
    assert lesson.look(61).phase.title == "Closing"
    assert as_clock_time(lesson.look(61).done_by) == "10:12"
