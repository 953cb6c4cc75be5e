"""Prints the JSON Schema of the files."""

from __future__ import annotations

import json

from stationboard.store.kinds import CLASS, CONFIDENTIAL, LESSON, ROUTINE, SETTINGS, TIMETABLE


def schema_command() -> None:
    """Print one JSON object: for each kind of document its JSON Schema, as its `data` stands in a file."""
    kinds = (CLASS, CONFIDENTIAL, ROUTINE, LESSON, TIMETABLE, SETTINGS)
    schemas = {codec.kind: codec.json_schema() for codec in kinds}
    print(json.dumps(schemas, ensure_ascii=False, indent=2))
