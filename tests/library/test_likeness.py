from __future__ import annotations

import pytest

from stationboard.library.likeness import Likeness, likeness
from stationboard.library.nicknames import may_be_one


@pytest.mark.parametrize(
    ("name", "other", "expected"),
    [
        (("Ann", "Lee"), ("Ann", "Lee"), Likeness.SAME),
        (("ann", "LEE"), ("Ann", "Lee"), Likeness.SPELLING),
        (("José", "Muñoz"), ("Jose", "Munoz"), Likeness.SPELLING),
        (("Mary Ann", "O'Neil"), ("Maryann", "ONeil"), Likeness.SPELLING),
        (("Mia", "Smith-Jones"), ("Mia", "Smith Jones"), Likeness.SPELLING),
        (("Ann", "L."), ("Ann", "Lee"), Likeness.SHORTER),
        (("Ann", ""), ("Ann", "Lee"), Likeness.SHORTER),
        (("Bill", "Ray"), ("William", "Ray"), Likeness.NICKNAME),
        (("Lupita", "Cruz"), ("Guadalupe", "Cruz"), Likeness.NICKNAME),
        (("Max", "Ray"), ("Maximilian", "Ray"), Likeness.NICKNAME),
        (("Jon", "Smith"), ("John", "Smith"), Likeness.NICKNAME),
        (("Florence", "Starck"), ("Florence", "Stark"), Likeness.SIMILAR),
        (("Gilberto", "Sanchez"), ("Gilbreto", "Sanchez"), Likeness.SIMILAR),
        (("Ann", "Lee"), ("Amy", "Lee"), None),
        (("🙂", ""), ("🎈", ""), None),
        (("Ann", "Lee"), ("Ann", "Ray"), None),
        (("Bill", "Ray"), ("William", "Lee"), None),
        (("Ann", "L."), ("Ann", "Ray"), None),
        (("محمد", "الأحمد"), ("يعل", "كهن"), None),
    ],
)
def test_two_names_are_one_child_s_as_surely_as_a_teacher_would_say(
    name: tuple[str, str], other: tuple[str, str], expected: Likeness | None
) -> None:
    assert likeness(*name, *other) is expected
    assert likeness(*other, *name) is expected


@pytest.mark.parametrize(("first", "other"), [("jo", "joanna"), ("tony", "tom"), ("", "")])
def test_short_names_may_be_anybody_s(first: str, other: str) -> None:
    assert not may_be_one(first, other)
