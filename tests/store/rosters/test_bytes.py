from __future__ import annotations

import codecs

import pytest

from stationboard.store.rosters.bytes import ENCODINGS, MOST_BYTES, decode_roster
from stationboard.store.rosters.preview import RosterError

NAMES = "Name\nZoë Muñoz\nJosé Pérez\n"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (NAMES.encode(), "utf-8"),
        (codecs.BOM_UTF8 + NAMES.encode(), "utf-8"),
        (NAMES.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + NAMES.encode("utf-16-be"), "utf-16"),
        (NAMES.encode("utf-32"), "utf-32"),
        (NAMES.encode("utf-16-le"), "utf-16-le"),
        (NAMES.encode("utf-16-be"), "utf-16-be"),
        (NAMES.encode("cp1252"), "cp1252"),
    ],
)
def test_the_accents_of_a_class_come_through_whichever_way_they_were_saved(
    content: bytes, encoding: str
) -> None:
    decoded = decode_roster(content, "roster.csv")
    assert (decoded.text, decoded.encoding) == (NAMES, encoding)


def test_plain_text_raises_no_doubt_but_windows_text_does() -> None:
    assert decode_roster(NAMES.encode(), "roster.csv").doubts == ()
    doubts = decode_roster(NAMES.encode("cp1252"), "roster.csv").doubts
    assert [str(doubt) for doubt in doubts] == ["The names were read as Windows text: check the accents."]


def test_a_byte_windows_text_does_not_know_is_shown_and_doubted() -> None:
    decoded = decode_roster(b"Jos\x81 O\x92Neil Mu\xf1oz", "roster.csv")
    assert decoded.text == "Jos\ufffd O’Neil Muñoz"
    assert "could not be read" in str(decoded.doubts[-1])


def test_the_teacher_can_choose_another_encoding() -> None:
    decoded = decode_roster("Zoë".encode("mac_roman"), "roster.csv", "mac_roman")
    assert (decoded.text, decoded.encoding) == ("Zoë", "mac_roman")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_on_offer_reads_its_own_text(encoding: str) -> None:
    assert decode_roster("Ann Lee".encode(encoding), "roster.csv", encoding).text == "Ann Lee"


def test_the_mark_of_a_chosen_encoding_is_no_part_of_the_first_name() -> None:
    assert decode_roster(codecs.BOM_UTF8 + b"Ann", "roster.csv", "utf-8").text == "Ann"


@pytest.mark.parametrize("encoding", ["base64", "rot13", "klingon", "", "a\0b"])
def test_an_encoding_that_is_not_on_offer_is_refused(encoding: str) -> None:
    with pytest.raises(RosterError, match="choose another"):
        decode_roster(b"Ann", "roster.csv", encoding)


@pytest.mark.parametrize(
    ("content", "advice"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00", "save it as CSV"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "save it as CSV"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"GIF89a", "a picture"),
        (b"{\\rtf1\\ansi", "plain text"),
        (b"\x1f\x8b\x08", "unpack"),
        (b"SQLite format 3\x00", "a database"),
        (b"<!DOCTYPE html><table>", "a web page"),
        (b"\n  <table><tr><td>Ann", "a web page"),
        (bytes(range(256)) * 8, "not a text file"),
    ],
)
def test_a_file_of_another_kind_is_refused_with_advice(content: bytes, advice: str) -> None:
    with pytest.raises(RosterError, match=advice) as raised:
        decode_roster(content, "class.xlsx")
    assert str(raised.value).startswith("class.xlsx")


def test_a_stray_control_character_is_no_reason_to_refuse_a_list() -> None:
    assert decode_roster(b"Ann\x00\x07\nBen\x1a", "roster.csv").text.startswith("Ann")


def test_a_list_of_more_than_a_megabyte_is_refused() -> None:
    assert decode_roster(b"a" * MOST_BYTES, "roster.csv").encoding == "utf-8"
    with pytest.raises(RosterError, match="larger than 1 MB"):
        decode_roster(b"a" * (MOST_BYTES + 1), "roster.csv")
