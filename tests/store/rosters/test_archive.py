from __future__ import annotations

import io
import struct
import tracemalloc
import zipfile

import pytest

from stationboard.store.rosters.archive import (
    LARGEST_IN_ALL,
    LARGEST_MEMBER,
    MOST_MEMBERS,
    MOST_TAKEN,
    member_names,
    unpacked,
)
from stationboard.store.rosters.preview import RosterError
from stationboard.store.rosters.reading import read_roster
from tests.support.school_exports import zipped

everything = bool
"""Every file has a name."""


def test_the_names_inside_are_told_as_they_stand_and_never_used_as_paths() -> None:
    content = zipped({"../../evil.csv": "Name\nAnn Lee\n", "C:\\rosters\\b.csv": "Name\nBen Ray\n"})
    assert member_names(content, "a.zip")[0] == "../../evil.csv"
    assert next(iter(unpacked(content, "a.zip", everything))).content == b"Name\nAnn Lee\n"


def test_only_the_files_asked_for_are_unpacked() -> None:
    content = zipped({"a.csv": "a", "b.exe": "b"})
    assert [file.name for file in unpacked(content, "a.zip", lambda name: name.endswith(".csv"))] == ["a.csv"]


def test_a_zip_bomb_is_refused_before_it_fills_the_memory() -> None:
    content = zipped({"users.csv": bytes(40 * LARGEST_MEMBER)})
    assert len(content) < 1 << 20
    tracemalloc.start()
    with pytest.raises(RosterError, match=r"a\.zip unpacks to more than any class list"):
        unpacked(content, "a.zip", everything)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 4 * LARGEST_MEMBER


def test_many_large_files_together_are_refused() -> None:
    fitting = {f"{number}.csv": bytes(LARGEST_MEMBER) for number in range(LARGEST_IN_ALL // LARGEST_MEMBER)}
    assert len(unpacked(zipped(fitting), "a.zip", everything)) == len(fitting)
    with pytest.raises(RosterError, match="more than any class list"):
        unpacked(zipped({**fitting, "more.csv": b"xx"}), "a.zip", everything)


def test_a_header_that_lies_about_its_size_is_refused() -> None:
    content = zipped({"a.csv": bytes(1 << 20)})
    size = struct.pack("<I", 1 << 20)
    assert content.count(size) == 2
    lying = content.replace(size, struct.pack("<I", 12))
    with pytest.raises(RosterError, match="damaged"):
        unpacked(lying, "a.zip", everything)


def test_more_files_than_any_export_has_are_refused() -> None:
    many = zipped({f"{number}.png": "" for number in range(MOST_MEMBERS + 1)})
    with pytest.raises(RosterError, match="holds more than"):
        member_names(many, "a.zip")
    lists = zipped({f"{number}.csv": "Name\nAnn\n" for number in range(MOST_TAKEN + 1)})
    with pytest.raises(RosterError, match="more than any class list"):
        unpacked(lists, "a.zip", everything)


def test_a_zip_file_with_a_password_is_refused_with_advice() -> None:
    content = bytearray(zipped({"a.csv": "Name\nAnn\n"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1  # the flag of an encrypted file
    with pytest.raises(RosterError, match="without a password"):
        read_roster(bytes(content), "a.zip")


@pytest.mark.parametrize("cut", [5, 60])
def test_a_truncated_zip_file_is_refused(cut: int) -> None:
    content = zipped({"a.csv": "Name\n" + "Ann Lee\n" * 99})
    with pytest.raises(RosterError, match="damaged"):
        read_roster(content[:-cut], "a.zip")


def test_a_zip_file_without_lists_is_refused() -> None:
    with pytest.raises(RosterError, match="holds no class list"):
        read_roster(zipped({"photo.png": "x"}), "a.zip")


@pytest.mark.parametrize(
    ("inside", "advice"),
    [
        ("word/document.xml", "copy the names out of it"),
        ("Index/Document.iwa", "Export To, CSV"),
        ("content.xml", "save it as .xlsx or CSV"),
        ("xl/workbook.bin", "save it as .xlsx or CSV"),
        ("ppt/presentation.xml", "copy the names out of it"),
    ],
)
def test_the_files_of_other_programs_are_refused_with_the_way_to_export(inside: str, advice: str) -> None:
    with pytest.raises(RosterError) as raised:
        read_roster(zipped({inside: "x"}), "list.bin")
    assert advice in str(raised.value)
    assert str(raised.value).startswith("list.bin is ")


def test_birth_dates_are_not_even_unpacked() -> None:
    content = zipped({"demographics.csv": "sourcedId,birthDate\nu1,2015-02-03\n"})
    with pytest.raises(RosterError, match="holds no class list"):
        read_roster(content, "a.zip")


def test_a_folder_inside_is_no_file() -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as packed:
        packed.mkdir("lists")
        packed.writestr("lists/a.csv", "Name\nAnn Lee\n")
    assert member_names(whole.getvalue(), "a.zip") == ("lists/a.csv",)
    assert read_roster(whole.getvalue(), "a.zip").students[0].first == "Ann"
