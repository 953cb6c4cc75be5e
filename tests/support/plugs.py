"""Screens of the offscreen platform, plugged in and pulled out while a program runs.

The platform takes a new set of screens from the same hook that Qt's own tests use; no function of PySide6
leads there, so it is reached through the libraries' own symbols.
"""

from __future__ import annotations

import ctypes
import json
import platform
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import PySide6
import shiboken6
from PySide6.QtCore import QByteArray, QDataStream, QIODevice
from PySide6.QtGui import QGuiApplication

Pointer = ctypes.c_void_p
_VIRTUALS = 40
"""More virtual functions than the class has."""


@dataclass(frozen=True, slots=True)
class Plugged:
    """A screen: the name of its plug; place and size in pixels; dots per inch, 96 being plain."""

    name: str
    x: int = 0
    y: int = 0
    width: int = 1366
    height: int = 768
    dpi: int = 96


LAPTOP = Plugged("LAPTOP")
PROJECTOR = Plugged("PROJECTOR", 1366, 0, 1920, 1080)


def cannot_plug() -> str:
    """Why screens cannot be plugged here; empty where they can."""
    if not sys.platform.startswith("linux") or platform.machine() not in {"x86_64", "aarch64"}:
        return "the symbols are those of Linux"
    application = QGuiApplication.instance()
    if isinstance(application, QGuiApplication) and application.platformName() != "offscreen":
        return "this is a real screen"
    return ""


def plug(screens: Sequence[Plugged]) -> None:
    """Let these be all the screens there are."""
    described = [
        {
            "name": screen.name,
            "x": screen.x,
            "y": screen.y,
            "width": screen.width,
            "height": screen.height,
            "logicalDpi": screen.dpi,
            "logicalBaseDpi": 96,
            "dpr": 1,
        }
        for screen in screens
    ]
    _hook().set({"screens": described})


class _Hook:
    """The function that gives the offscreen platform its screens."""

    def __init__(self) -> None:
        libraries = Path(PySide6.__file__).parent / "Qt" / "lib"
        self._core = ctypes.CDLL(str(libraries / "libQt6Core.so.6"))
        gui = ctypes.CDLL(str(libraries / "libQt6Gui.so.6"))
        native_interface = gui["_ZN15QGuiApplication23platformNativeInterfaceEv"]
        native_interface.restype = Pointer
        self._interface = native_interface()
        self._read = self._core["_ZrsR11QDataStreamR11QJsonObject"]
        self._read.argtypes = [Pointer, Pointer]
        self._forget = self._core["_ZN11QJsonObjectD1Ev"]
        self._forget.argtypes = [Pointer]
        self._set = ctypes.CFUNCTYPE(None, Pointer, Pointer)(self._resource(gui, b"setConfiguration"))

    def _resource(self, gui: ctypes.CDLL, name: bytes) -> int:
        """What the platform gives for `name`, asked by the virtual function that is found by its symbol."""
        asked = gui["_ZN24QPlatformNativeInterface28nativeResourceForIntegrationERK10QByteArray"]
        plain = (Pointer * _VIRTUALS).in_dll(gui, "_ZTV24QPlatformNativeInterface")
        # A table of virtual functions begins with two entries of another kind.
        place = list(plain).index(ctypes.cast(asked, Pointer).value) - 2
        table = Pointer.from_address(self._interface).value or 0
        entry = Pointer.from_address(table + place * ctypes.sizeof(Pointer)).value or 0
        text = QByteArray(name)
        found = ctypes.CFUNCTYPE(Pointer, Pointer, Pointer)(entry)(
            self._interface, shiboken6.getCppPointer(text)[0]
        )
        assert found
        return int(found)

    def set(self, configuration: object) -> None:
        written = QByteArray()
        writing = QDataStream(written, QIODevice.OpenModeFlag.WriteOnly)
        writing.__lshift__(QByteArray(json.dumps(configuration).encode()))
        stream, made = QDataStream(written), Pointer()
        self._read(shiboken6.getCppPointer(stream)[0], ctypes.addressof(made))
        self._set(ctypes.addressof(made), self._interface)
        self._forget(ctypes.addressof(made))


@cache
def _hook() -> _Hook:
    return _Hook()
