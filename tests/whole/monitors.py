"""A real X server whose monitors a test plugs in and pulls out, with a window manager on it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

NEEDED = ("Xorg", "xrandr", "openbox", "xdotool")
PACKAGES = "xserver-xorg-core xserver-xorg-video-dummy x11-xserver-utils openbox xdotool"
"""What Debian calls them."""
DRIVER = Path("/usr/lib/xorg/modules/drivers/dummy_drv.so")
LAPTOP, PROJECTOR = "DUMMY0", "DUMMY1"
LAPTOP_MODE = "1368x768"
LARGE, SMALL = "large", "small"
MODES = {
    LARGE: "74.50 1280 1344 1472 1664 720 723 728 748",
    SMALL: "63.50 1024 1072 1176 1328 768 771 775 798",
}
CONFIGURATION = """
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
EndSection
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoEnableDevices" "false"
EndSection
"""


def missing() -> list[str]:
    """What this needs and is not here."""
    found = [name for name in NEEDED if shutil.which(name) is None]
    if not DRIVER.exists():
        found.append("the dummy driver of Xorg")
    if hasattr(os, "geteuid") and os.geteuid() != 0:
        found.append("the right to start Xorg")
    return found


@dataclass(frozen=True)
class Monitors:
    """A laptop's panel, with a projector beside it that can be plugged in."""

    environment: dict[str, str]

    def plug(self, mode: str = LARGE) -> None:
        self._set("--output", LAPTOP, "--mode", LAPTOP_MODE, "--primary", "--pos", "0x0")
        self._set("--output", PROJECTOR, "--mode", mode, "--right-of", LAPTOP)

    def unplug(self) -> None:
        self._set("--output", PROJECTOR, "--off")

    def close_lid(self) -> None:
        """The projector alone is left, and becomes the first screen."""
        self._set("--output", LAPTOP, "--off", "--output", PROJECTOR, "--primary", "--pos", "0x0")

    def know_modes(self) -> None:
        for name, timing in MODES.items():
            self._set("--newmode", name, *timing.split())
            self._set("--addmode", PROJECTOR, name)

    def _set(self, *words: str) -> None:
        subprocess.run(["xrandr", *words], env=self.environment, check=True, timeout=30)


@contextmanager
def monitors(folder: Path) -> Generator[Monitors]:
    """The server with the laptop and the projector on it; its files are in `folder`."""
    (folder / "xorg.conf").write_text(CONFIGURATION, "utf-8")
    reader, writer = os.pipe()
    with ExitStack() as stack:
        words = ["-displayfd", str(writer), "-config", str(folder / "xorg.conf")]
        words += [
            "-logfile",
            str(folder / "xorg.log"),
            "-noreset",
            "-novtswitch",
            "-sharevts",
            "-nolisten",
            "tcp",
        ]
        server = subprocess.Popen(["Xorg", *words], pass_fds=[writer], stderr=subprocess.DEVNULL)
        stack.callback(server.wait)
        stack.callback(server.terminate)
        os.close(writer)
        with os.fdopen(reader) as told:
            display = f":{told.readline().strip()}"
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        environment.pop("WAYLAND_DISPLAY", None)
        made = Monitors(environment)
        made.know_modes()
        made.plug()
        manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
        stack.callback(manager.wait)
        stack.callback(manager.terminate)
        yield made
