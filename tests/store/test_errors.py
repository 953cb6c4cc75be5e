"""Whatever goes wrong, the console says one sentence."""

from __future__ import annotations

import errno

import pytest

from stationboard.store.errors import (
    DamagedFileError,
    LibraryGoneError,
    UnsavableError,
    error_sentence,
)


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (DamagedFileError("5b.json", "crc32 is missing"), "5b.json is damaged: crc32 is missing."),
        (UnsavableError("5B", "it is too large"), "5B cannot be saved: it is too large."),
        (
            OSError(errno.EROFS, "x"),
            "Not saved: the disk is read-only. Everything is kept here; I keep trying.",
        ),
        (
            LibraryGoneError(),
            "The library folder cannot be reached; changes are kept on this computer until it is back.",
        ),
        (KeyError("Ava R"), "Not done: the program made a mistake (KeyError); its log tells more."),
    ],
)
def test_every_error_is_a_sentence_and_a_fault_of_the_program_names_nobody(
    error: Exception, sentence: str
) -> None:
    assert error_sentence(error) == sentence
