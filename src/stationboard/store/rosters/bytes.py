"""Turns the bytes of a roster file into text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from stationboard.domain.sentence import Sentence, say
from stationboard.store.rosters.preview import RosterError

MOST_BYTES = 1 << 20
"""One mebibyte: 5,000 students with twenty columns each fit in."""

ENCODINGS = (
    *(
        "utf-8",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "cp1252",
        "mac_roman",
        "cp437",
        "cp850",
        "cp1250",
    ),
    *("cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1258", "gb18030", "big5", "shift_jis", "euc_kr"),
)
"""What a teacher may choose from where the names look wrong."""

_MARKS = (
    # UTF-32's mark begins with UTF-16's, so it comes first.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_PACKED = say("a spreadsheet or a zip file; open it and save it as CSV")
_OLD_OFFICE = say("an old Excel or Word file; open it and save it as CSV or .xlsx")
_OTHER_KINDS = (
    (b"PK\x03\x04", _PACKED),
    (b"PK\x05\x06", _PACKED),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OLD_OFFICE),
    (b"%PDF", say("a PDF; ask for the list as CSV, or copy the names out of it and paste them")),
    (b"\x89PNG", say("a picture; ask for the list as CSV, or type the names")),
    (b"\xff\xd8\xff", say("a picture; ask for the list as CSV, or type the names")),
    (b"GIF8", say("a picture; ask for the list as CSV, or type the names")),
    (b"{\\rtf", say("a word processor's file; save it as plain text, or copy the names and paste them")),
    (b"\x1f\x8b", say("a compressed file; unpack it first")),
    (b"SQLite format 3", say("a database; ask for the list as CSV")),
)
_WEB_PAGE = re.compile(rb"\s*<(?:!doctype|html|\?xml|table|head|meta|style|script)\b", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f]")

_NUL_SAMPLE = 4096
_NUL_SHARE = 0.3
"""In UTF-16 without a mark, Western text has a NUL in nearly every pair of bytes; half Greek, in a third."""
_CONTROL_SHARE = 0.02
"""More control characters than this, and it is no text; a stray one is a slip of some program."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, Python's name of the encoding, and what makes it doubtful."""

    text: str
    encoding: str
    doubts: tuple[Sentence, ...] = ()


def decode_roster(
    content: bytes, file_name: str, encoding: str | None = None, *, most: int = MOST_BYTES
) -> Decoded:
    """Return the text of `content`, by the encoding given or else by the first that fits.

    The ladder: a byte order mark; UTF-16 by its NULs; strict UTF-8; then Windows text, which nearly any
    bytes are.

    Raises:
        RosterError: it is too large, no text at all, or `encoding` is not one of `ENCODINGS`.
    """
    if len(content) > most:
        raise too_large(file_name, most)
    _refuse_other_kinds(content, file_name)
    decoded = _by_ladder(content) if encoding is None else _as_chosen(content, file_name, encoding)
    controls = len(_CONTROL.findall(decoded.text))
    if controls > 8 + _CONTROL_SHARE * len(decoded.text):
        raise RosterError(
            say("{file} is not a text file; save the list as CSV and try again.", file=file_name)
        )
    return decoded


def too_large(file_name: str, most: int = MOST_BYTES) -> RosterError:
    """What is said of a file that is longer than `most` bytes, a whole number of mebibytes."""
    words = "{file} is larger than {most} MB; a class list is never that long."
    return RosterError(say(words, file=file_name, most=most >> 20))


def _refuse_other_kinds(content: bytes, file_name: str) -> None:
    for beginning, kind in _OTHER_KINDS:
        if content.startswith(beginning):
            raise RosterError(say("{file} is {kind}.", file=file_name, kind=str(kind)))
    if _WEB_PAGE.match(content):
        raise RosterError(
            say("{file} is a web page; open it in a spreadsheet program and save it as CSV.", file=file_name)
        )


def _by_ladder(content: bytes) -> Decoded:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _doubted(content.decode(encoding, errors="replace"), encoding.removesuffix("-sig"))
    half = _utf_16_by_nuls(content)
    if half is not None:
        return _doubted(content.decode(half, errors="replace"), half)
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        # A byte that Windows text leaves undefined becomes a visible sign: dropping it would lose a letter.
        read = _doubted(content.decode("cp1252", errors="replace"), "cp1252")
        windows = say("The names were read as Windows text: check the accents.")
        return Decoded(read.text, read.encoding, (windows, *read.doubts))


def _as_chosen(content: bytes, file_name: str, encoding: str) -> Decoded:
    if encoding not in ENCODINGS:
        raise RosterError(
            say("{file} cannot be read as “{encoding}”: choose another.", file=file_name, encoding=encoding)
        )
    text = content.decode(encoding, errors="replace")
    return _doubted(text.removeprefix("\ufeff"), encoding)


def _doubted(text: str, encoding: str) -> Decoded:
    if "\ufffd" not in text:
        return Decoded(text, encoding)
    unreadable = say(
        "Some letters could not be read and stand as �: check the names, or choose another encoding."
    )
    return Decoded(text, encoding, (unreadable,))


def _utf_16_by_nuls(content: bytes) -> str | None:
    sample = content[:_NUL_SAMPLE]
    pairs = len(sample) // 2
    if pairs == 0:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > _NUL_SHARE * pairs and odd > 4 * even:
        return "utf-16-le"
    if even > _NUL_SHARE * pairs and even > 4 * odd:
        return "utf-16-be"
    return None
