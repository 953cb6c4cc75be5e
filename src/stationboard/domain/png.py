"""A small PNG picture as the text it is kept as."""

from __future__ import annotations

import binascii
from base64 import b64decode
from typing import Annotated, Final

from pydantic import AfterValidator

MOST_BYTES: Final = 256 * 1024
"""Of one picture, decoded."""
MOST_PIXELS: Final = 1024
"""Of a side of it: as a pictogram it is never shown larger."""
_MAGIC: Final = b"\x89PNG\r\n\x1a\n"
_SIZES: Final = slice(16, 24)
"""Where width and height stand, four bytes each; see section 11.2.1 of the PNG specification."""


def png_bytes(text: str) -> int:
    """How many bytes the picture `text` has when it is decoded."""
    return len(text) * 3 // 4 - text[-2:].count("=")


def _checked(text: str) -> str:
    if not text:
        return text
    # Said before anything is decoded.
    if png_bytes(text) > MOST_BYTES:
        raise ValueError("the picture takes more than 256 KiB")
    try:
        content = b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise ValueError("the picture is broken: it is no base64 text") from None
    sizes = content[_SIZES]
    if not content.startswith(_MAGIC) or content[12:16] != b"IHDR" or len(sizes) < 8:
        raise ValueError("the picture is broken, or no PNG")
    width, height = int.from_bytes(sizes[:4], "big"), int.from_bytes(sizes[4:], "big")
    if not (1 <= width <= MOST_PIXELS and 1 <= height <= MOST_PIXELS):
        raise ValueError(f"the picture is {width} by {height} pixels; a side may have 1 to {MOST_PIXELS}")
    return text


PngText = Annotated[str, AfterValidator(_checked)]
"""A PNG file as base64, or nothing: at most 256 KiB decoded, no side longer than 1024 pixels."""
