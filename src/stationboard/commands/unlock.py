"""Lets a teacher who forgot the PIN back into the console."""

from __future__ import annotations

import os

from stationboard.commands.trouble import InputError
from stationboard.store.disk import LocalDisk
from stationboard.store.errors import disk_reason
from stationboard.store.files import Files
from stationboard.store.places import find_places
from stationboard.store.unlocking import UnlockFile


def unlock_command() -> None:
    """Ask the console to forget its PIN.

    Raises:
        InputError: the data folder cannot be written to.
    """
    places = find_places(os.environ)
    try:
        UnlockFile(Files(LocalDisk()), places.unlock).ask()
    except OSError as error:
        raise InputError(f"{places.unlock} cannot be written: {disk_reason(error)}.") from error
    print("The PIN is taken away: press “Unlock” in the locked window, or start Station Board.")
