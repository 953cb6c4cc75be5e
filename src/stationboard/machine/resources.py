"""Finds the folder of sounds, fonts, icons and samples that came with the program."""

from __future__ import annotations

import sys
from pathlib import Path


class ResourcesMissingError(Exception):
    """The program's own files are not where any way of installing it puts them."""


def resource_folder(
    module: Path = Path(__file__), frozen: str | None = getattr(sys, "_MEIPASS", None)
) -> Path:
    """The folder `resources`, wherever this copy of the program keeps it.

    Args:
        module: the file of this module, from which the folder is looked for.
        frozen: the folder that a PyInstaller build unpacked itself into; None for any other copy.

    Raises:
        ResourcesMissingError: there is none, so the installation is damaged.
    """
    package = module.resolve().parents[1]
    places = [package / "resources"]
    if package.parent.name == "src":  # a source checkout, whose package has no resources inside
        places.insert(0, package.parent.parent / "resources")
    if frozen is not None:
        places.append(Path(frozen) / "resources")
    for place in places:
        if place.is_dir():
            return place
    looked = " or ".join(str(place) for place in places)
    message = (
        f"The program's own files are missing: there is no folder {looked}. Install Station Board again."
    )
    raise ResourcesMissingError(message)
