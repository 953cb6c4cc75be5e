"""Tells which columns of a school's export are nobody's business here."""

from __future__ import annotations

import re

_WORDS = """
    iep 504 plan504 ell el lep esl sped disability disabilities disabled gifted talented tier lunch frl meal
    gender sex pronouns pronoun race ethnicity ethnic hispanic latino birth birthdate birthday dob age born
    citizenship religion password passcode pin phone sms cell mobile address street city zip zipcode postal
    guardian guardians parent parents mother father contact contacts emergency custody agent
    medical health allergy allergies medication diagnosis counselor ssn socialsecurity visa migrant homeless
    immigrant discipline suspension score scores gpa test level lexile note notes comment comments
    remark remarks support supports accommodation accommodations nacimiento sexo contraseña teléfono
"""
_PRIVATE = frozenset(_WORDS.split())
"""As whole words of a heading (exports of Clever, OneRoster and School Data Sync)."""

_HARMLESS = frozenset({("grade", "level"), ("email", "address"), ("e", "mail", "address")})
_WORD = re.compile(r"[^\W\d_]+|\d+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def is_private(heading: str) -> bool:
    """Whether a column of this heading is never looked into, whatever somebody chooses."""
    words = [word.casefold() for word in _WORD.findall(_HUMP.sub(" ", heading))]
    if words[:1] == ["student"]:
        del words[0]
    return tuple(words) not in _HARMLESS and not _PRIVATE.isdisjoint(words)
