"""Tells which rows of a roster are no student of the class."""

from __future__ import annotations

import re

from stationboard.domain.sentence import Sentence, say

_NOT_A_STUDENT = re.compile(
    r"""(max(imum)?\s+)?(points?|score)(\s+possible)?
    | date | points?\s+possible\s*[:=]?\s*[\d.]*
    | (class\s+|overall\s+)?(average|mean|median)\b\s*[:=]?\s*[\d.%]*
    | (grand\s+)?totals?\b(\s+(number\s+of\s+)?(students?|enrollment|enrolled|count))?\s*[:=]?\s*\d*
    | (number\s+of\s+)?(students|count|enrollment|enrolled)\s*[:=]?\s*\d+
    | \d+\s+students?
    | student,?\s+test | test\s+student
    | (printed|generated|exported|created|run\s+date|report\s+date|as\s+of)\b.*\d.*
    | page\s+\d+(\s+(of|/)\s*\d+)?
    | end\s+of\s+(report|list)
    | (period|room|grade|class|section|homeroom|block)\s*[:\#]?\s*\d.*
    | (teacher|school|course|class|section|term|homeroom)\s*:.*
    | [-=_*.\s]+""",
    re.IGNORECASE | re.VERBOSE,
)
"""Rows that gradebooks and printed lists put among the students."""

_MARKS_OF_LEAVING = """
    withdrawn withdrew wd inactive tobedeleted deleted dropped drop transferred exited left unenrolled
    concluded removed noshow baja
"""
_LEFT = frozenset(_MARKS_OF_LEAVING.split())
_MOST_WORDS = 7
"""No child of a school's list has a longer name."""
_STUDENT_ROLES = ("student", "learner", "pupil", "estudiante", "alumn")


def reason_against(name: str, status: str, role: str) -> Sentence | None:
    """Return why a row with this whole name, status and role is left out, or None where it is a student."""
    if not name:
        return say("There is no name in this row.")
    if _NOT_A_STUDENT.fullmatch(name):
        return say("“{name}” is not a student.", name=name)
    if not any(map(str.isalpha, name)):
        return say("“{name}” is not a name.", name=name[:40])
    if "://" in name or name.casefold().startswith("www."):
        return say("“{name}” is a web address, not a name.", name=name[:80])
    if len(name.split()) > _MOST_WORDS:
        return say("“{name}…” is too long for a name.", name=name[:60])
    if "@" in name:
        return say("“{name}” is an e-mail address, not a name.", name=name[:80])
    if "".join(filter(str.isalpha, status)).casefold() in _LEFT:
        return say("{name} is marked “{status}”.", name=name, status=status)
    if role and not any(word in role.casefold() for word in _STUDENT_ROLES):
        return say("{name} is listed as “{role}”, not as a student.", name=name, role=role)
    return None
