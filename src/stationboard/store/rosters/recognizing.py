"""Tells by its headings which program exported a list."""

from __future__ import annotations

from collections.abc import Sequence

from stationboard.domain.sentence import Sentence, say
from stationboard.store.rosters.columns import plain_heading

_PROGRAMS: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset({"studentpersonid"}), "Infinite Campus"),
    (frozenset({"studentlastname", "studentfirstname"}), "Infinite Campus"),
    (frozenset({"schoolid", "studentid", "stateid", "lastname", "firstname"}), "Clever"),
    (frozenset({"sisid", "schoolsisid"}), "Microsoft School Data Sync"),
    (frozenset({"sourcedid", "enableduser"}), "OneRoster"),
    (frozenset({"sourcedid", "givenname"}), "Microsoft School Data Sync"),
    (frozenset({"studentnumber", "lastfirst"}), "PowerSchool"),
    (frozenset({"student", "id", "sisloginid"}), "Canvas"),
    (frozenset({"student", "id", "section"}), "Canvas"),
    (frozenset({"name", "loginid", "sisid"}), "Canvas"),
    (frozenset({"lastname", "firstname", "emailaddress"}), "Google Classroom"),
    (frozenset({"uniqueuserid"}), "Schoology"),
    (frozenset({"permid"}), "Aeries"),
)
"""Headings that a program's export has, the surest first (see the shapes in docs/file-format.md)."""


def origin_of(headings: Sequence[str]) -> Sentence | None:
    """What a list with these headings is, or None where any program could have made it."""
    plain = frozenset(plain_heading(heading) for heading in headings)
    for marks, program in _PROGRAMS:
        if marks <= plain:
            return export_of(program)
    return None


def export_of(program: str) -> Sentence:
    """What is said of a list that a program exported."""
    return say("{program} export", program=program)
