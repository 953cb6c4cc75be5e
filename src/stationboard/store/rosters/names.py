"""Takes names apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SMALL_WORDS = """
    da das de del dela den der di dos du el la las le los te ten ter van vande vander von y zu al bin
    bint ibn ben abu st saint san santa
"""
_PARTICLES = frozenset(_SMALL_WORDS.split())
"""Small words with which a family name begins."""
_NICKNAME = re.compile(r'["“”]([^"“”]{1,40})["“”]')
_ASIDE = re.compile(
    r"""\s*\([^()]*\) | \s*\[[^\[\]]*\] | \s*\{[^{}]*\}
    | \s+[-–—|/:;]+\s.*                # whatever follows a dash between spaces
    | \s*[*\#^+~†‡§]+\s*[^\s,]*""",
    re.VERBOSE,
)
"""What people put beside a name: words in brackets, after a dash, marked with a star."""
_MARK = re.compile(r"(?:IEP|ELL|ESL|LEP|SPED|GT|RTI|MTSS|ADHD|ASD|\S*\d\S*)")
"""A word that is no part of a name where two others stand before it."""
_INITIALS = re.compile(r"([^\s.]{2,}\.?(?: [^\s.]{2,}\.?)*)(?: [^\W\d_]\.?)+")
_LOUD = re.compile(r"[^\W\d_]{3,}")
_CHECKBOX = re.compile(r"^[☐☑☒□■✓✔✗✘]\s*")
_NUMBERING = re.compile(r"^(?:\d{1,3}\s*[.):]\s*|[•·*‣◦–—-]\s+)")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in parts; `unsure` where it may be split wrongly, `cut` where words beside it were dropped."""

    first: str
    last: str = ""
    preferred: str = ""
    unsure: bool = False
    cut: bool = False


def without_numbering(text: str) -> str:
    """Take off the number, bullet or box of a pasted list: "3. Ann Lee", "• Ann Lee", "☐ Ann Lee"."""
    return _CHECKBOX.sub("", _NUMBERING.sub("", _CHECKBOX.sub("", text)))


def without_initials(first: str) -> str:
    """A first name without the initials of middle names behind it: "Ann M." is Ann."""
    found = _INITIALS.fullmatch(first)
    return found[1] if found is not None else first


def quiet(name: str) -> str:
    """A name in capitals as people write it: "O'NEIL-MCKAY" is O'Neil-McKay; "AJ" stays."""
    return _LOUD.sub(lambda word: _quiet_word(word[0]), name)


def _quiet_word(word: str) -> str:
    if word.casefold() in _SUFFIXES:
        return word if word.casefold() not in {"jr", "sr"} else word.capitalize()
    if word.startswith("MC") and len(word) > 3:
        return f"Mc{word[2:].capitalize()}"
    return word.capitalize()


def from_parts(first: str, last: str) -> PersonName:
    """Return the name whose parts stand in two columns; a lone last name is what the child is called by."""
    first, preferred, cut_first = _nickname(first)
    last, _, cut_last = _nickname(last)
    if not first:
        first, last = last, ""
    return PersonName(first, last, preferred, cut=cut_first or cut_last)


def from_whole(text: str) -> PersonName:
    """Return the parts of a name in one cell: "Last, First", "First Last", "Last, Jr., First"."""
    text, preferred, cut = _nickname(text)
    parts = [part for piece in text.split(",") if (part := piece.strip())]
    if len(parts) > 1:
        first, last, unsure = _from_comma(parts)
    else:
        first, last, unsure = _from_words(parts[0].split() if parts else [])
    return PersonName(first, last, preferred, unsure, cut)


def _nickname(text: str) -> tuple[str, str, bool]:
    """Take a nickname in quotation marks out of a name, and drop what stands beside it.

    That may be a nickname too, but as well "(IEP)", "- 504" or "[Tier 3]", which must not reach the board.
    """
    bare = _without_marks(_ASIDE.sub("", text).strip())
    cut = bool(bare) and bare != text
    text = bare or text
    found = _NICKNAME.search(text)
    if found is None or not found[1].strip():
        return text, "", cut
    without = " ".join((text[: found.start()] + " " + text[found.end() :]).split())
    return (without, found[1].strip(), cut) if without.strip(", ") else (found[1].strip(), "", cut)


def _without_marks(text: str) -> str:
    words = text.split()
    while words[2:] and _MARK.fullmatch(words[-1]):
        words.pop()
    return " ".join(words) if len(words) < len(text.split()) else text


def _is_suffix(word: str) -> bool:
    return word.rstrip(".").casefold() in _SUFFIXES


def _from_comma(parts: list[str]) -> tuple[str, str, bool]:
    suffixes = [part for part in parts if _is_suffix(part)]
    names = [part for part in parts if not _is_suffix(part)]
    if not names:
        return " ".join(parts), "", True
    if len(names) == 1:
        first, last, unsure = _from_words(names[0].split())
        return first, " ".join([last, *suffixes]).strip(), unsure
    # Of more than two parts, nobody can tell what the third one is.
    return " ".join(names[1:]), " ".join([names[0], *suffixes]), bool(names[2:])


def _from_words(words: list[str]) -> tuple[str, str, bool]:
    end = len(words)
    while end > 1 and _is_suffix(words[end - 1]):
        end -= 1
    names, suffixes = words[:end], words[end:]
    if not names[1:]:
        return " ".join(words), "", False
    particle = next((at for at in range(1, end - 1) if names[at].casefold().rstrip(".") in _PARTICLES), None)
    begins = end - 1 if particle is None else particle
    # Of three words, the middle one may belong to either side.
    unsure = particle is None and bool(names[2:])
    return " ".join(names[:begins]), " ".join([*names[begins:], *suffixes]), unsure
