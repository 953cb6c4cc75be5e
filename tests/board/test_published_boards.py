"""What stands on the boards of published schedules that place students, or go side by side."""

from __future__ import annotations

from typing import Any

import pytest

from stationboard.board.framing import frame
from stationboard.board.telling import Manner
from stationboard.commands.board_text import board_lines, text_of
from stationboard.lesson.reading import read
from tests.support.published import lesson_at, moments


@pytest.mark.parametrize(
    ("schedule", "moment"), [pytest.param(*told, id=name) for name, *told in moments("board")]
)
def test_the_board_says_what_the_published_schedule_asks_for(
    schedule: dict[str, Any], moment: dict[str, Any]
) -> None:
    log, now = lesson_at(schedule, moment)
    shown = frame(log.state, read(log.state, now), Manner(wing=moment.get("wing", "")))
    lines = [*map(str.strip, board_lines(shown)), *map(text_of, shown.heading.times)]
    places = [lines.index(line) for line in moment["board"]]
    if len(moment["board"]) == len(set(moment["board"])):
        assert places == sorted(places)
    for words in moment.get("not_on_board", ()):
        assert words.casefold() not in "\n".join(lines).casefold()
