from __future__ import annotations

import pytest

from stationboard.store.rosters.private import is_private


@pytest.mark.parametrize(
    "heading",
    [
        *(
            "IEP_status",
            "504 Plan",
            "Gender",
            "DOB",
            "student.birthdate",
            "Birth Date",
            "birthDate",
            "Password",
        ),
        *(
            "Phone",
            "Home Phone",
            "sms",
            "Race",
            "Hispanic_Latino",
            "ELL status",
            "LEP",
            "Frl_status",
            "pronouns",
        ),
        *(
            "Home Address",
            "Zip",
            "Parent 1",
            "agentSourcedIds Guardian",
            "Reading Level",
            "Test score",
            "Notes",
        ),
        *("Allergies", "Student Gender", "SSN", "ethnicity", "Counselor", "Age", "Tier"),
    ],
)
def test_what_is_nobody_s_business_is_known_by_its_heading(heading: str) -> None:
    assert is_private(heading)


@pytest.mark.parametrize(
    "heading",
    [
        *(
            "First name",
            "Student",
            "Student ID",
            "Grade level",
            "Grade_Level",
            "Email address",
            "Spelling group",
        ),
        *("Section", "Period", "Grace", "Excellence", "Table", "Homeroom", "Sisters", "", "SSID", "State ID"),
    ],
)
def test_what_a_class_is_made_of_is_not_private(heading: str) -> None:
    assert not is_private(heading)
