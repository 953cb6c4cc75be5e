from __future__ import annotations

import pytest

from stationboard.store.rosters.screening import reason_against


@pytest.mark.parametrize(
    "name",
    [
        "Points Possible",
        "Points",
        "Date",
        "Test Student",
        "Student, Test",
        "Student Test",
        "Total",
        "Total students: 24",
        "Total 24",
        "Totals",
        "Class Average",
        "Overall average 88.5",
        "Number of students: 24",
        "24 students",
        "Printed 9/3/2026 8:01 AM",
        "Printed: 9/3/2026",
        "Page 1 of 2",
        "Page 3",
        "End of report",
        "Period 3 – Ms. Ray",
        "Room 12",
        "Teacher: Ms. Ray",
        "-----",
        "12345",
        "ann@school.org",
        "",
    ],
)
def test_a_row_that_is_no_child_is_left_out(name: str) -> None:
    assert reason_against(name, "", "") is not None


@pytest.mark.parametrize(
    "name",
    [
        "Page, Anna",
        "Anna Page",
        "Total, Pierre",
        "Grace Room",
        "Dates, Ann",
        "Printes, Mo",
        "Student 12",
        "Block, Amy",
        "Ann Count",
        "Meany, Al",
        "Class Claas",
        "李小龙",
        "X",
    ],
)
def test_a_child_with_an_unlucky_name_is_kept(name: str) -> None:
    assert reason_against(name, "", "") is None


@pytest.mark.parametrize("status", ["Withdrawn", "tobedeleted", "W/D", "INACTIVE", "Dropped", "No Show"])
def test_a_child_who_left_the_class_is_left_out_with_the_schools_own_word(status: str) -> None:
    assert str(reason_against("Ann Lee", status, "")) == f"Ann Lee is marked “{status}”."


@pytest.mark.parametrize("status", ["", "active", "Enrolled", "A"])
def test_a_child_who_is_there_is_kept(status: str) -> None:
    assert reason_against("Ann Lee", status, "student") is None


@pytest.mark.parametrize("role", ["teacher", "Staff", "parent", "administrator"])
def test_an_adult_is_left_out(role: str) -> None:
    assert "not as a student" in str(reason_against("Ann Lee", "", role))


@pytest.mark.parametrize("role", ["", "Student", "StudentEnrollment", "learner"])
def test_a_student_by_any_role_is_kept(role: str) -> None:
    assert reason_against("Ann Lee", "active", role) is None
