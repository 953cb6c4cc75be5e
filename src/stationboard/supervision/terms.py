"""What a supervisor tells the program it starts, by way of the environment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

ALONE: Final = "STATIONBOARD_UNSUPERVISED"
"""Set by whoever wants the program without a supervisor, such as for a debugger."""
SUPERVISED: Final = "STATIONBOARD_SUPERVISED"
AFTER: Final = "STATIONBOARD_AFTER"
SAFE: Final = "STATIONBOARD_SAFE_MODE"


class Terms(NamedTuple):  # a dataclass would take longer to load than all the rest of the supervisor
    """On what terms the program runs."""

    supervised: bool = False
    """A supervisor starts it again should it crash."""
    after: str = ""
    """What ended the run before this one, such as ``signal 11``; empty where nothing did."""
    safe: bool = False
    """It crashed so often that it leaves out whatever can be left out."""

    def environment(self, base: Mapping[str, str]) -> dict[str, str]:
        """`base` with these terms in it, in place of any others."""
        told = ((SUPERVISED, "1" * self.supervised), (AFTER, self.after), (SAFE, "1" * self.safe))
        rest = {key: value for key, value in base.items() if key not in (SUPERVISED, AFTER, SAFE)}
        return rest | {key: value for key, value in told if value}


def terms_of(environment: Mapping[str, str]) -> Terms:
    """The terms that `environment` tells."""
    return Terms(
        supervised=bool(environment.get(SUPERVISED)),
        after=environment.get(AFTER, ""),
        safe=bool(environment.get(SAFE)),
    )


def wants_supervisor(words: list[str], environment: Mapping[str, str]) -> bool:
    """Whether the command line `words` opens windows, and nobody watches over them yet."""
    if environment.get(ALONE) or environment.get(SUPERVISED):
        return False
    command = next((word for word in words if not word.startswith("-")), "run")
    return command == "run" and not {"-h", "--help", "--version"} & set(words)
