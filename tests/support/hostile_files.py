"""Files that nobody should be sent: made to be slow, huge, deep or misread."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from functools import cache
from random import Random

MOST = 1 << 20
"""No list may be longer, so the worst that gets as far as being read is just as long."""


def _filled(piece: str, encoding: str = "utf-8") -> bytes:
    raw = piece.encode(encoding)
    return (raw * (MOST // len(raw) + 1))[:MOST]


@cache
def _zip_bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/worksheets/sheet1.xml", b"\0" * (64 << 20))
    return packed.getvalue()


def hostile_lists() -> dict[str, bytes]:
    """Class lists, by what is wrong with them."""
    heading = "First name,Last name\n"
    return {
        "nothing": b"",
        "only NUL": bytes(MOST),
        "only line ends": b"\n" * MOST,
        "only commas": b"," * MOST,
        "only quotation marks": b'"' * MOST,
        "quotation marks and commas": _filled('",'),
        "one open quotation mark": heading.encode() + b'"' + _filled("Ava,Rossi\n")[:-32],
        "two hundred thousand columns": b",".join([b"a"] * 200_000),
        "two hundred thousand columns of headings": b",".join([b"First name"] * 90_000),
        "many columns in every row": heading.encode() + (b"A," * 250 + b"\n") * 2_000,
        "no headings and one long line": _filled("A"),
        "one long line of combining signs": _filled("e\u0301\u0323"),
        "all signs of direction": heading.encode() + _filled("\u202eAva\u202c,\u2066Ross\u2069\n")[:-32],
        "five thousand and one rows": heading.encode() + b"Ava,Rossi\n" * 5_001,
        "one hundred thousand rows": heading.encode() + b"A,B\n" * 100_000,
        "the same name all over": heading.encode() + b"A,B\n" * 5_000,
        "parentheses": heading.encode() + (b"(" * 90 + b"A" + b")" * 90 + b",B\n") * 4_000,
        "commas inside one cell": b"Name\n" + (b'"' + b"," * 180 + b'A"\n') * 4_000,
        "words of total without an end": heading.encode() + (b"grand total " * 15 + b",\n") * 4_900,
        "dashes": heading.encode() + (b"-=" * 99 + b",\n") * 4_900,
        "spaces inside names": b"Name\n" + (b"A" + b" " * 190 + b"B\n") * 4_900,
        "formulas": heading.encode() + b"=cmd|' /C calc'!A0,@SUM(A1)\n" * 100,
        "half characters": heading.encode() + b"\xed\xa0\x80,\xed\xbf\xbf\n" * 1_000,
        "bytes Windows text has not": heading.encode() + b"\x81\x8d,\x8f\x90\n" * 1_000,
        "every byte": bytes(range(256)) * 4_000,
        "UTF-16 cut in the middle": "First name,Last name\nAva,Rossi\n".encode("utf-16")[:-1],
        "UTF-32": "First name,Last name\nAva,Rossi\n".encode("utf-32"),
        "UTF-7": "First name,Last name\n+AGE-,+AGI-\n".encode("ascii"),
        "a zip bomb": _zip_bomb(),
        "a PDF": b"%PDF-1.7\n" + _filled("x"),
        "a web page": b"<html><script>alert(1)</script>" + _filled("x")[:-64],
        "one byte too long": b"A" * (MOST + 1),
        "separator lies": b"sep=|\n" + heading.encode() + b"Ava,Rossi\n",
        "chance": Random(0).randbytes(MOST),
    }


def hostile_documents() -> dict[str, bytes]:
    """Files of the program itself, by what is wrong with them."""
    deep = 1_000_000
    most = 2 << 20
    return {
        "a million levels": b'{"students":' + b"[" * deep,
        "a million levels, closed": b'{"students":' + b"[" * (deep - 20) + b"]" * (deep - 20) + b"}",
        "a million levels of objects": b'{"a":' * 400_000,
        "NaN": b'{"students": [], "id": NaN}',
        "infinite": b'{"blocks": [], "period": 1e999}',
        "a number without an end": b'{"students": ' + b"9" * (most - 32) + b"}",
        "a field twice": b'{"id": "a", "id": "b", "students": []}',
        "half a character": b'{"students": [], "id": "a", "name": "\\ud800"}',
        "NUL": b'{"students": [], "id": "a\\u0000", "name": "a"}',
        "signs of direction": json.dumps({"id": "a", "name": "\u202eB5", "students": []}).encode(),
        "empty lists": b'{"students": [' + b"[]," * 600_000 + b"[]]}",
        "half a million fields": b"{" + b",".join(b'"%d":1' % at for at in range(200_000)) + b"}",
        "true for a name": b'{"id": true, "name": true, "students": true}',
        "a list": b"[1,2,3]",
        "a word": b'"students"',
        "cut off": b'{"id": "a", "name": "5B", "stud',
        "UTF-16": '{"id": "a", "students": []}'.encode("utf-16"),
        "only NUL": bytes(most),
        "one byte too long": b" " * (most + 1),
        "a zip bomb": _zip_bomb(),
        "an event of no kind": b'{"id":"x","events":[{"event":"explode","at":0}]}',
    }


Mutation = Callable[[bytearray, Random], None]


def mutated(content: bytes, other: bytes, chance: Random) -> bytes:
    """`content` with one to four things done to it; `other` is a file to take pieces from."""
    spoiled = bytearray(content)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(spoiled) + 1)
        match chance.randrange(8):
            case 0 if spoiled:
                spoiled[at % len(spoiled)] ^= 1 << chance.randrange(8)
            case 1:
                del spoiled[at : at + chance.randrange(1, 40)]
            case 2:
                spoiled[at:at] = chance.choice(_PIECES)
            case 3:
                start = chance.randrange(len(other) + 1)
                spoiled[at:at] = other[start : start + chance.randrange(200)]
            case 4:
                del spoiled[at:]
            case 5:
                spoiled[at:at] = spoiled[: chance.randrange(len(spoiled) + 1)] * chance.randint(1, 3)
            case 6:
                spoiled[at:at] = chance.randbytes(chance.randrange(1, 20))
            case _:
                spoiled[at : at + 1] = b""
    return bytes(spoiled)


_PIECES = (
    *(b'"', b'""', b",", b";", b"\t", b"|", b"\n", b"\r", b"\r\n", b"\0", b"\x1a", b"\xff", b"\xfe\xff"),
    *(b"\xff\xfe", b"\xef\xbb\xbf", b"\x81", b"=cmd", b"@", b"'=", b'="', b"(", b")", b"<img src=x>"),
    *(b"{", b"}", b"[", b"]", b":", b"NaN", b"-1", b"1e999", b"9" * 400, b"null", b"true", b"\\ud800"),
    *("\u202e".encode(), "\u0000".encode(), "\u200d".encode(), b"\xed\xa0\x80", b"sep=;\n", b"A" * 300),
)
