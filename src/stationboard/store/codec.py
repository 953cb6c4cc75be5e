"""Documents of one kind as JSON objects, whatever schema number they were saved under."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, cast

from pydantic import BaseModel, ValidationError

from stationboard.store.strict_json import JsonObject, canonical

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

DocumentT = TypeVar("DocumentT")
ModelT = TypeVar("ModelT", bound=BaseModel)

Step = Callable[[JsonObject], JsonObject]
"""Turns `data` of one schema into `data` of the next; pure."""


class Codec(Protocol[DocumentT]):
    """What the store must know of a kind of document."""

    @property
    def kind(self) -> str:
        """The word in the envelope, such as "class"."""
        ...

    @property
    def schema(self) -> int:
        """The newest schema number this program knows."""
        ...

    def decode(self, content: JsonObject, schema: int) -> DocumentT:
        """The document in `data` of a schema; `ValueError` with a sentence naming the field otherwise."""
        ...

    def encode(self, document: DocumentT) -> JsonObject:
        """The `data` of a document, in the newest schema."""
        ...

    def title(self, document: DocumentT) -> str:
        """What the teacher calls it."""
        ...


class ModelCodec(Generic[ModelT]):
    """The codec of a pydantic model, validated strictly as JSON.

    `steps[n]` turns schema n + 1 into schema n + 2, so the newest schema is one more than there are steps.
    """

    def __init__(
        self, kind: str, model: type[ModelT], title: Callable[[ModelT], str], steps: tuple[Step, ...] = ()
    ) -> None:
        self._kind: str = kind
        self._model: type[ModelT] = model
        self._title: Callable[[ModelT], str] = title
        self._steps: tuple[Step, ...] = steps

    @property
    def kind(self) -> str:
        """The word in the envelope."""
        return self._kind

    @property
    def schema(self) -> int:
        """The newest schema number."""
        return len(self._steps) + 1

    def decode(self, content: JsonObject, schema: int) -> ModelT:
        """The document in `data` of a schema up to the newest, or of a newer one that happens to fit.

        Raises:
            ValueError: it is none; the message names the first field that is wrong.
        """
        for step in self._steps[schema - 1 :]:
            try:
                content = step(content)
            except (KeyError, TypeError, AttributeError, IndexError) as error:
                raise ValueError(f"its old form cannot be read ({error})") from error
        try:
            return self._model.model_validate_json(canonical(content), strict=True)
        except ValidationError as error:
            raise ValueError(_sentence(error)) from error

    def encode(self, document: ModelT) -> JsonObject:
        """The `data` of a document."""
        return cast("JsonObject", json.loads(document.model_dump_json()))

    def title(self, document: ModelT) -> str:
        """What the teacher calls it."""
        return self._title(document)

    def json_schema(self) -> JsonObject:
        """The JSON Schema of `data`."""
        return self._model.model_json_schema()


def _sentence(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    path = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in first["loc"])
    return f"in data{path}, {_complaint(first)}"


def _complaint(first: ErrorDetails) -> str:
    # Pydantic would list every kind there is, which for the events of a lesson is more than anybody reads.
    if first["type"] == "union_tag_invalid":
        return f"{first.get('ctx', {}).get('discriminator', 'it')} has a value this program does not know"
    return f"{first['msg'][:1].lower()}{first['msg'][1:]}".removesuffix(".")
