"""Names of groups that tell the class how well somebody reads or counts.

A caution only: what a teacher calls a group stays the teacher's business.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from stationboard.domain.look import NEUTRAL_NAMES
from stationboard.domain.sentence import Sentence, say

_LEVELS = re.compile(
    r"\b(?:"
    r"(?:tier|level|lvl|band|grade|rti|nivel|grado)\s*[-:#]?\s*(?:[0-9]+|[ivx]+|[a-e])"
    r"|(?:far |well )?(?:below|above|at|on|approaching|near)\s+"
    r"(?:basic|grade|level|standard|average|benchmark|proficient)"
    r"|low(?:er|est|s)?|mid(?:dle)?|medium|high(?:er|est|s)?|top|bottom"
    r"|basic|proficient|advanced|beginners?|beginning|emergent|intermediate|experts?"
    r"|gifted|talented|gate|honors|smart|bright|slow|fast|weak|strong|struggling|struggl\w+"
    r"|remedial|intensive|intervention|strategic|at[- ]risk|bubble|sped|special ed\w*|resource"
    r"|iep|504|ell|esl|lep"
    r"|bajos?|bajas?|medi[oa]s?|altos?|altas?|avanzad[oa]s?|b[áa]sic[oa]s?|principiantes?|intermedi[oa]s?"
    r"|expert[oa]s?|superdotad[oa]s?|list[oa]s|lent[oa]s?|r[áa]pid[oa]s?|d[ée]biles|fuertes|refuerzo|apoyo"
    r"|(?:por\s+)?debajo del?\s+\w+|por encima del?\s+\w+"
    r")\b",
    re.IGNORECASE,
)


def shows_level(name: str) -> bool:
    """Whether `name`, in English or Spanish, says how good the group is."""
    return _LEVELS.search(name) is not None


def caution(name: str, taken: Collection[str]) -> Sentence | None:
    """Why not to call a group `name`, with a neutral name that is not among those `taken`."""
    if not shows_level(name):
        return None
    used = {one.casefold() for one in taken}
    free = next((one for one in NEUTRAL_NAMES if one.casefold() not in used), NEUTRAL_NAMES[0])
    return say(
        'The class can tell from "{name}" how good this group is; "{neutral}" would be a neutral name.',
        name=name,
        neutral=free,
    )
