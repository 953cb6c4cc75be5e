"""The page about reliability names only tests that there are, and says of every fault what was found."""

from __future__ import annotations

import re
from pathlib import Path

from campaigns.table import NAMES

PROJECT = Path(__file__).parents[1]
PAGE = (PROJECT / "docs" / "reliability.md").read_text("utf-8")
GUIDE = (PROJECT / "CONTRIBUTING.md").read_text("utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if re.match(r"\| \d+ \|", line)
]
ELSEWHERE = ("see above", "as above", "see below")
FEWEST_WORDS = 5
"""A cell without a figure must say in so many words at the least what is checked."""


def test_every_test_that_the_page_names_is_there() -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE)
    missing = [
        (file, name) for file, name in named if f"def {name}(" not in (PROJECT / file).read_text("utf-8")
    ]
    assert missing == []
    assert len(named) > 60


def test_each_of_the_48_faults_has_a_row_with_a_test() -> None:
    assert [int(row[0]) for row in ROWS] == list(range(1, 49))
    assert [row[0] for row in ROWS if len(row) != 4 or "`tests/" not in row[2]] == []


def test_each_fault_has_a_figure_or_a_plain_word_on_what_is_checked() -> None:
    empty = [
        (row[0], row[3])
        for row in ROWS
        if any(phrase in row[3].casefold() for phrase in ELSEWHERE)
        or not (re.search(r"\d", row[3]) or len(row[3].split()) >= FEWEST_WORDS)
    ]
    assert empty == []


def test_the_campaigns_that_a_row_names_are_there_and_have_results_on_the_page() -> None:
    results = set(re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE))
    named = {name for row in ROWS for name in re.findall(r"`(\w+)`", row[3])}
    assert named <= set(NAMES)
    assert results == set(NAMES)


def test_the_guide_for_who_works_on_the_program_tells_of_every_campaign() -> None:
    assert [name for name in NAMES if f"`{name}`" not in GUIDE] == []
