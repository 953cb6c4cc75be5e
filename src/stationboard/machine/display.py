"""Whether there is a screen to open a window on."""

from __future__ import annotations

from collections.abc import Mapping

SCREENLESS = ("offscreen", "minimal", "vnc", "linuxfb")
"""Ways of Qt to open windows that need no display, and that nobody in the room can see or click."""


def missing_display(environment: Mapping[str, str], platform: str) -> str | None:
    """One sentence where no window can be opened, else None; asked before Qt is, which would dump core.

    `platform` is `sys.platform`: only on Linux can a screen be told from the environment.
    """
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM", "").startswith(SCREENLESS):
        return None
    if environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        return None
    return (
        "There is no display to open a window on; the commands chart, at, snapshot, check, import and schema "
        "work without one (see stationboard --help)."
    )
