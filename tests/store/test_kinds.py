"""Files of before and files of later."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from stationboard.domain.document import ClassId
from stationboard.store.envelope import NewerFileError, decode, encode
from stationboard.store.kinds import CLASS, LESSON, ROUTINE
from tests.support.classroom import roster, routine

OLD = Path(__file__).parents[1] / "fixtures" / "formats"


def _old(kind: str) -> tuple[bytes, str]:
    name = f"{kind}-1.json"
    return (OLD / name).read_bytes(), name


def test_a_class_of_before_playlists_opens_as_it_was() -> None:
    raw, name = _old("class")
    envelope = decode(raw, name, "class", CLASS.schema)
    assert (envelope.schema, envelope.data is not None) == (1, True)
    assert CLASS.decode(envelope.data or {}, envelope.schema) == roster()


def test_a_routine_of_before_all_models_opens_as_it_was() -> None:
    raw, name = _old("routine")
    envelope = decode(raw, name, "routine", ROUTINE.schema)
    assert ROUTINE.decode(envelope.data or {}, envelope.schema) == routine()


def test_a_lesson_of_before_all_models_opens() -> None:
    raw, name = _old("lesson")
    envelope = decode(raw, name, "lesson", LESSON.schema)
    record = LESSON.decode(envelope.data or {}, envelope.schema)
    assert record.opened.roster.id == ClassId("period-3")


@pytest.mark.parametrize("kind", ["class", "routine", "lesson"])
def test_a_program_of_before_takes_a_file_of_now_for_a_newer_one_and_not_for_a_damaged_one(
    kind: str,
) -> None:
    raw, name = _old(kind)
    before = decode(raw, name, kind, 1)
    newest = {"class": CLASS.schema, "routine": ROUTINE.schema, "lesson": LESSON.schema}[kind]
    with pytest.raises(NewerFileError):
        decode(encode(replace(before, schema=newest)), name, kind, 1)
