"""Makes one name a line of what was copied from a page, a mail or a chat."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ADDRESS = r"[^\s<>,;:()\[\]\"]{1,64}@[^\s<>,;:()\[\]\"]{1,255}"
_IN_BRACKETS = re.compile(rf"\s*[<(\[](?:mailto:)?{_ADDRESS}[>)\]]")
_AT_THE_END = re.compile(rf"(?:\s*[,;:–—-])?\s+{_ADDRESS}\s*$")
_MENTIONS_MAIL = re.compile(r"\be-?mail", re.IGNORECASE)

_SIGNS_OF_A_PAGE = """
    more_vert person_add expand_more expand_less check_box_outline_blank check_box arrow_drop_down
    mail email delete remove actions sort filter search invite settings people stream classwork
"""
_PAGE_WORDS = frozenset(_SIGNS_OF_A_PAGE.split()) | {
    *("more options", "email student", "email students", "select all", "invite students", "show more"),
    *("sort by first name", "sort by last name", "view all", "student actions", "add student"),
}
"""Buttons and icons of a people page (Google Classroom, Canvas), which are copied with the names."""

_TEACHERS = frozenset({"teacher", "teachers", "co-teachers", "instructors"})
_STUDENTS = frozenset({"student", "students", "classmates", "members"})
_MANY = 2
"""Names in one line, with more signs than this between them, are a list."""


def tidied(text: str) -> str:
    """The text as a list of names, one to a line; a copied table stays as it is."""
    lines = [line.strip(" \u00a0\r") for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    if any("\t" in line for line in lines):
        return text
    lines = list(_without_page(lines))
    if not any(_MENTIONS_MAIL.search(line) for line in lines):
        lines = [_AT_THE_END.sub("", _IN_BRACKETS.sub("", line)) for line in lines]
    return "\n".join(_one_a_line([line for line in lines if line]))


def _without_page(lines: list[str]) -> Iterable[str]:
    """The lines without a page's buttons, and without the teachers where the page lists them first."""
    words = [line.casefold().rstrip(":") for line in lines]
    begin = 0
    teachers = next((at for at, word in enumerate(words) if word in _TEACHERS), None)
    if teachers is not None:
        begin = next((at for at in range(teachers, len(words)) if words[at] in _STUDENTS), 0)
    for line, word in zip(lines[begin:], words[begin:], strict=True):
        if word not in _PAGE_WORDS and not (begin and word in _STUDENTS):
            yield line


def _one_a_line(lines: list[str]) -> list[str]:
    """A line that lists everybody ("Ann, Ben, Cy and Dan") as one line for each."""
    if len(lines) != 1:
        return lines
    for sign in (";", ","):
        parts = [part.strip() for part in lines[0].split(sign)]
        if len(parts) > _MANY:
            *others, last = [part for part in parts if part]
            return [*others, *re.split(r"\s+(?:and|&|y)\s+", last.removeprefix("and "))]
    return lines
