"""The page about reliability names only tests that there are."""

from __future__ import annotations

import re
from pathlib import Path

PROJECT = Path(__file__).parents[1]
PAGE = (PROJECT / "docs" / "reliability.md").read_text("utf-8")


def test_every_test_that_the_page_names_is_there() -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE)
    missing = [
        (file, name) for file, name in named if f"def {name}(" not in (PROJECT / file).read_text("utf-8")
    ]
    assert missing == []
    assert len(named) > 60


def test_each_of_the_48_faults_has_a_row_with_a_test() -> None:
    rows = re.findall(r"^\| (\d+) \| .* \| `tests/", PAGE, re.MULTILINE)
    assert [int(number) for number in rows] == list(range(1, 49))
