"""Sees to the system libraries that Qt needs on Linux."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
from typing import Callable, Mapping, Sequence

from first_run.words import CannotGoOnError

# What the libraries of PySide6 6.11 and 6.12 ask the loader for (the NEEDED entries of libQt6Gui and of the
# platform plugins), and the Debian package that has it.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libbrotlidec.so.1": "libbrotli1",
}
X11_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
# Programs that some tests start, and skip without.
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "xdotool": "xdotool",
    "openbox": "openbox",
    "pulseaudio": "pulseaudio",
    "parec": "pulseaudio-utils",
}


def loads(soname: str) -> bool:
    """Whether the system's loader finds this shared library."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def lacking(packages: Mapping[str, str], has: Callable[[str], object]) -> list[str]:
    """The packages to install for what this computer does not have, in order."""
    return [package for name, package in packages.items() if not has(name)]


def lacking_for_a_window(environ: Mapping[str, str], has: Callable[[str], object] = loads) -> list[str]:
    """The packages without which Qt cannot open a window on this desktop; one way to open it is enough."""
    ways: list[list[str]] = []
    if environ.get("WAYLAND_DISPLAY"):
        ways.append(lacking(WAYLAND_LIBRARIES, has))
    if environ.get("DISPLAY"):
        ways.append(lacking(X11_LIBRARIES, has))
    return min(ways, key=len) if ways else []


def permission() -> list[str] | None:
    """What to put before a command that installs, or None where this user would be asked for a password."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def install(prefix: Sequence[str], packages: Sequence[str]) -> bool:
    """Installs Debian packages; False if that failed, whose reason the package manager has printed."""
    print("Installing system packages:", *packages, flush=True)
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    subprocess.run([*apt, "update"], check=False)  # where that fails, the list from last time may do
    wish = [*apt, "install", "-y", "--no-install-recommends", *packages]
    return subprocess.run(wish, stdout=subprocess.DEVNULL, check=False).returncode == 0


def require(packages: Sequence[str], why: str) -> None:
    """Installs Debian packages where this user may.

    Raises:
        CannotGoOnError: with `why` and the line to type.
    """
    if not packages:
        return
    prefix = permission()
    if prefix is None or not install(prefix, packages):
        line = " ".join(["sudo apt install", *packages])
        raise CannotGoOnError(f"{why} On Debian or Ubuntu, type:\n\n    {line}\n")


def require_qt(*, with_window: bool) -> None:
    """Sees to what Qt cannot start without; with a window, also to what this desktop needs for one."""
    packages = lacking(QT_LIBRARIES, loads) + (lacking_for_a_window(os.environ) if with_window else [])
    require(packages, "System libraries that Qt needs are missing.")


def offer_test_programs() -> None:
    """Installs what some tests use and skip without; only for root, as on a machine kept for tests."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return
    packages = lacking(TEST_PROGRAMS, shutil.which) + lacking(X11_LIBRARIES, loads)
    if packages and not install([], packages):
        print("Tests that need these will be skipped.", flush=True)
