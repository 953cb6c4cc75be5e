"""Documents of today and of older schemas."""

from __future__ import annotations

import pytest

from stationboard.store.codec import ModelCodec
from stationboard.store.strict_json import JsonObject
from tests.store.notebook import CODEC, Notebook


def named_title(content: JsonObject) -> JsonObject:
    return {"name": content["title"], "count": 0}


def split_students(content: JsonObject) -> JsonObject:
    return {**content, "students": str(content.get("students", "")).split()}


OLD = ModelCodec("notebook", Notebook, lambda notebook: notebook.name, (named_title, split_students))


def test_a_document_becomes_plain_json_and_back() -> None:
    notebook = Notebook(name="5B", count=3)
    assert CODEC.encode(notebook) == {
        "name": "5B",
        "count": 3,
        "students": ["Zoë Ä.", "李 W.", "Ana \u202eB."],
    }
    assert CODEC.decode(CODEC.encode(notebook), 1) == notebook
    assert (CODEC.kind, CODEC.schema, CODEC.title(notebook)) == ("notebook", 1, "5B")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ({"name": "5B", "count": "3"}, "in data.count, input should be a valid integer"),
        ({"name": "5B", "count": True}, "in data.count, input should be a valid integer"),
        (
            {"name": "5B", "count": 1, "students": ["Ana", 7]},
            "in data.students[1], input should be a valid string",
        ),
        ({"name": "5B"}, "in data.count, field required"),
        ({"name": "5B", "count": 1, "grade": 2}, "in data.grade, extra inputs are not permitted"),
    ],
)
def test_a_field_that_is_wrong_is_named(content: JsonObject, says: str) -> None:
    with pytest.raises(ValueError, match="in data") as caught:
        CODEC.decode(content, 1)
    assert str(caught.value) == says


def test_documents_of_every_older_schema_are_brought_up_to_date() -> None:
    assert OLD.schema == 3
    assert OLD.decode({"title": "5B"}, 1) == Notebook(name="5B", count=0, students=("",)[:0])
    assert OLD.decode({"name": "5B", "count": 2, "students": "Ana Ben"}, 2) == Notebook(
        name="5B", count=2, students=("Ana", "Ben")
    )
    assert OLD.decode({"name": "5B", "count": 2, "students": ["Ana"]}, 3).students == ("Ana",)


def test_an_old_document_that_cannot_be_brought_up_to_date_is_an_error_in_words() -> None:
    with pytest.raises(ValueError, match="its old form cannot be read"):
        OLD.decode({"no title": 1}, 1)
