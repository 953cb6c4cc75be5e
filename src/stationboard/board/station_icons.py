"""The pictograms of stations and signs, by their Lucide names."""

from __future__ import annotations

from typing import assert_never

from stationboard.domain.station import Station, StationKind


def icon_of(station: Station) -> str:
    """The station's own pictogram, or that of its kind."""
    if station.icon:
        return station.icon
    match station.kind:
        case StationKind.TEACHER:
            return "presentation"
        case StationKind.ONLINE:
            return "laptop"
        case StationKind.COLLABORATIVE:
            return "users"
        case StationKind.INDEPENDENT:
            return "pencil"
        case StationKind.HANDS_ON:
            return "puzzle"
        case _:
            assert_never(station.kind)


def voice_icon(level: int) -> str:
    """The loudspeaker for a voice level: crossed out, with one wave, with two."""
    return ("volume-x", "volume-1")[level] if level < 2 else "volume-2"
