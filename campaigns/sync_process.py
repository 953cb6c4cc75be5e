"""A Syncthing of this campaign's own: on this computer only, and nothing of the user's."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Self
from xml.etree import ElementTree as ET

from stationboard.store.strict_json import parse

KEY: Final = "stationboard-campaign"
FOLDER: Final = "library"
DEADLINE: Final = 60.0
"""Seconds that a Syncthing may take to start or to answer."""

_OPTIONS: Final = {
    "globalAnnounceEnabled": "false",
    "localAnnounceEnabled": "false",
    "relaysEnabled": "false",
    "natEnabled": "false",
    "startBrowser": "false",
    "crashReportingEnabled": "false",
    "urAccepted": "-1",
    "autoUpgradeIntervalH": "0",
    "stunKeepaliveStartS": "0",
    "reconnectionIntervalS": "1",
    "setLowPriority": "false",
    "announceLANAddresses": "false",
}


def program() -> str | None:
    """Where Syncthing is, if it is installed."""
    return shutil.which("syncthing")


class SyncEngine:
    """One Syncthing with home, key and ports of its own, which shares `library`."""

    def __init__(self, home: Path, library: Path) -> None:
        self.library: Final = library
        self._home: Final = home
        self._gui: Final = _free_port()
        self._port: Final = _free_port()
        self._process: subprocess.Popen[bytes] | None = None
        _run("generate", f"--home={home}", "--no-default-folder", "--skip-port-probing")
        self.device: Final = _found(r'<device id="([A-Z0-9-]+)"', (home / "config.xml").read_text("utf-8"))

    @property
    def address(self) -> str:
        """Where the other one finds it."""
        return f"tcp://127.0.0.1:{self._port}"

    def join(self, other: SyncEngine) -> None:
        """Share the library with `other`, and tell nobody else of anything."""
        path = self._home / "config.xml"
        tree = ET.parse(path)  # noqa: S314 - see the import
        root = tree.getroot()
        gui = _part(root, "gui")
        _part(gui, "address").text = f"127.0.0.1:{self._gui}"
        _part(gui, "apikey").text = KEY
        options = _part(root, "options")
        for name in ("listenAddress", *_OPTIONS):
            for old in options.findall(name):
                options.remove(old)
        for name, value in {**_OPTIONS, "listenAddress": self.address}.items():
            ET.SubElement(options, name).text = value
        device = ET.SubElement(root, "device", {"id": other.device, "name": "other"})
        ET.SubElement(device, "address").text = other.address
        root.append(self._folder(other))
        tree.write(path, "utf-8")

    def start(self) -> Self:
        """Start it, and wait until it answers."""
        serve = ("serve", f"--home={self._home}", "--no-browser", "--no-restart", "--no-upgrade")
        self._process = subprocess.Popen(
            [_program(), *serve], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        return self

    def kill(self) -> None:
        """As a power cut would, but for the disk."""
        if self._process is not None:
            # It watches over itself: the process that was started is not the one that works.
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None

    def answers(self) -> bool:
        """Whether it is up."""
        try:
            self._ask("GET", "/rest/system/ping")
        except (OSError, http.client.HTTPException):
            return False
        return True

    def scan(self) -> None:
        """Let it look at the library now."""
        self._ask("POST", f"/rest/db/scan?folder={FOLDER}")

    def has_all(self, other: SyncEngine) -> bool:
        """Whether neither this one nor, as far as is known here, `other` lacks anything."""
        try:
            status = self._ask("GET", f"/rest/db/status?folder={FOLDER}")
            there = self._ask("GET", f"/rest/db/completion?folder={FOLDER}&device={other.device}")
        except (OSError, http.client.HTTPException):
            return False
        idle = status.get("state") == "idle" and status.get("needTotalItems") == 0
        return idle and there.get("completion") == 100 and there.get("needItems") == 0

    def _folder(self, other: SyncEngine) -> ET.Element:
        folder = ET.Element(
            "folder",
            {
                "id": FOLDER,
                "label": FOLDER,
                "path": str(self.library),
                "type": "sendreceive",
                "rescanIntervalS": "5",
                "fsWatcherEnabled": "true",
                "fsWatcherDelayS": "1",
                "ignorePerms": "true",
                "autoNormalize": "true",
            },
        )
        for device in (self.device, other.device):
            ET.SubElement(folder, "device", {"id": device})
        ET.SubElement(folder, "maxConflicts").text = "-1"
        return folder

    def _ask(self, method: str, path: str) -> Mapping[str, object]:
        connection = http.client.HTTPConnection("127.0.0.1", self._gui, timeout=DEADLINE)
        try:
            connection.request(method, path, headers={"X-API-Key": KEY})
            answer = connection.getresponse()
            content = answer.read()
            if answer.status >= http.client.BAD_REQUEST:
                raise http.client.HTTPException(f"{path}: {answer.status}")
        finally:
            connection.close()
        return parse(content or b"{}")


def _program() -> str:
    found = program()
    if found is None:
        raise FileNotFoundError("Syncthing is not installed.")
    return found


def _run(*arguments: str) -> None:
    subprocess.run([_program(), *arguments], check=True, capture_output=True)


def _found(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    assert match is not None, f"Syncthing has written no {pattern}"
    return match[1]


def _part(element: ET.Element, name: str) -> ET.Element:
    found = element.find(name)
    return ET.SubElement(element, name) if found is None else found


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
