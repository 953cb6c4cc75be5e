"""Finds the station a teacher means by the first letters of its name."""

from __future__ import annotations

from dataclasses import dataclass

from stationboard.domain.station import Station


@dataclass(frozen=True, slots=True)
class StationTyping:
    """What was typed so far, and the station it leads to."""

    typed: str = ""
    found: Station | None = None

    def then(self, text: str, stations: tuple[Station, ...]) -> StationTyping:
        """After `text` was typed too; where no name goes on so, it begins anew with it."""
        for typed in (self.typed + text, text):
            found = _beginning_with(typed, stations)
            if found is not None:
                return StationTyping(typed, found)
        return StationTyping(self.typed)


def _beginning_with(typed: str, stations: tuple[Station, ...]) -> Station | None:
    wanted = typed.casefold()
    return next((one for one in stations if one.name.casefold().startswith(wanted)), None)
