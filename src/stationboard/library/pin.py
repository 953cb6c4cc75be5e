"""The short number that unlocks the teacher's window."""

from __future__ import annotations

import hashlib
import hmac
import re
from typing import Annotated, Final

from pydantic import StringConstraints

from stationboard.domain.document import Document

SALT_BYTES: Final = 16
_DIGITS: Final = re.compile(r"[0-9]{4,8}", re.ASCII)
_DIGEST_BYTES: Final = 32
_COST: Final = 2**14
"""Scrypt's n, with r = 8: 16 MiB and some 50 ms a try, OWASP's figures for a password typed now and then."""


class Pin(Document):
    """A PIN that can be checked and not be read: its scrypt digest with the salt, in hexadecimal digits."""

    salt: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
    digest: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]

    def fits(self, typed: str) -> bool:
        """Whether `typed` is the PIN."""
        return hmac.compare_digest(_digest(typed, bytes.fromhex(self.salt)), bytes.fromhex(self.digest))


def may_be_pin(typed: str) -> bool:
    """Whether `typed` is four to eight digits."""
    return _DIGITS.fullmatch(typed) is not None


def new_pin(typed: str, salt: bytes) -> Pin:
    """The PIN `typed`, to be kept; `salt` is `SALT_BYTES` of chance.

    Raises:
        ValueError: it is not four to eight digits.
    """
    if not may_be_pin(typed):
        raise ValueError("A PIN has four to eight digits.")
    return Pin(salt=salt.hex(), digest=_digest(typed, salt).hex())


def _digest(typed: str, salt: bytes) -> bytes:
    # A lone half of a character, which a keyboard can send, is no digit either.
    return hashlib.scrypt(
        typed.encode(errors="replace"), salt=salt, n=_COST, r=8, p=1, dklen=_DIGEST_BYTES, maxmem=64 << 20
    )
