"""A file that holds a field the program does not know is read-only, so a new field needs a new schema number.

`python -m tests.store.test_schemas` prints what files may hold now, for `schemas.json`.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from stationboard.store import kinds
from stationboard.store.codec import ModelCodec
from stationboard.store.disk import LocalDisk
from stationboard.store.envelope import NewerFileError, decode, encode
from stationboard.store.problem import Trouble
from stationboard.store.shelf import Shelf
from tests.store.notebook import keeping, settled
from tests.support.classroom import roster

WRITTEN_DOWN = Path(__file__).with_name("schemas.json")
KINDS: dict[str, ModelCodec[Any]] = {
    codec.kind: codec for codec in vars(kinds).values() if isinstance(codec, ModelCodec)
}


def fields_of(codec: ModelCodec[Any]) -> list[str]:
    """The fields that a file of this kind may hold, and the words that they may."""
    schema = cast("dict[str, Any]", codec.json_schema())
    models: dict[str, dict[str, Any]] = {"": schema, **schema.get("$defs", {})}
    found = [f"{name}.{field}" for name, model in models.items() for field in model.get("properties", ())]
    found += [f"{name}={word}" for name, model in models.items() for word in model.get("enum", ())]
    return sorted(found)


def fields_of_all() -> dict[str, dict[str, list[str]]]:
    return {kind: {str(codec.schema): fields_of(codec)} for kind, codec in sorted(KINDS.items())}


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_files_hold_what_is_written_down_for_their_schema(kind: str) -> None:
    known = json.loads(WRITTEN_DOWN.read_text("utf-8"))[kind]
    codec = KINDS[kind]
    assert known[str(codec.schema)] == fields_of(codec), (
        f"a file of kind “{kind}” may hold something else now: add a step to its codec in store/kinds.py, "
        f"which counts its schema up, and write its fields down in {WRITTEN_DOWN.name}"
    )


def test_a_class_with_a_field_of_tomorrow_is_not_changed_and_loses_nothing(tmp_path: Path) -> None:
    classes = Shelf(keeping(LocalDisk(), tmp_path), tmp_path / "classes", kinds.CLASS)
    classes.save(roster().id, roster())
    file = tmp_path / "classes" / f"{roster().id}.json"
    envelope = decode(file.read_bytes(), "", "class", kinds.CLASS.schema)
    raw = encode(replace(envelope, schema=kinds.CLASS.schema + 1, data={**(envelope.data or {}), "seats": 4}))
    file.write_bytes(raw)
    again = Shelf(keeping(LocalDisk(), tmp_path), tmp_path / "classes", kinds.CLASS)
    again.load_all()
    (problem,) = settled(again).problems
    assert problem.trouble is Trouble.NEWER
    with pytest.raises(NewerFileError):
        again.save(roster().id, roster().model_copy(update={"room": "14"}))
    assert file.read_bytes() == raw


def test_every_kind_of_document_is_written_down() -> None:
    assert set(json.loads(WRITTEN_DOWN.read_text("utf-8"))) == set(KINDS)


if __name__ == "__main__":
    print(json.dumps(fields_of_all(), indent=1))  # noqa: T201 - whoever calls it reads it
