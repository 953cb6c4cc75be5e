from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from PySide6 import QtCore

from first_run.system import (
    QT_LIBRARIES,
    WAYLAND_LIBRARIES,
    X11_LIBRARIES,
    lacking,
    lacking_for_a_window,
    loads,
    require,
)
from first_run.words import CannotGoOnError

# Every Debian has these, or the packages looked for bring them.
COME_WITH_OTHERS = {
    "libc.so.6",
    "libgcc_s.so.1",
    "libgthread-2.0.so.0",
    "libm.so.6",
    "libstdc++.so.6",
    "libxcb.so.1",
    "libz.so.1",
}


def test_only_what_this_computer_lacks_is_to_be_installed() -> None:
    has = {"libGL.so.1", "libfontconfig.so.1"}
    wanted = {"libGL.so.1": "libgl1", "libEGL.so.1": "libegl1", "libfontconfig.so.1": "libfontconfig1"}

    assert lacking(wanted, has.__contains__) == ["libegl1"]


@pytest.mark.skipif(sys.platform != "linux", reason="asks the Linux loader")
def test_the_loader_itself_is_asked_for_a_library() -> None:
    assert loads("libc.so.6")
    assert not loads("libnot-on-any-computer.so.9")


def test_a_screen_under_x11_needs_the_x11_libraries() -> None:
    def has(soname: str) -> bool:
        return soname != "libxcb-cursor.so.0"

    assert lacking_for_a_window({"DISPLAY": ":0"}, has) == ["libxcb-cursor0"]


def test_without_a_screen_no_window_library_is_asked_for() -> None:
    assert lacking_for_a_window({}, lambda _soname: False) == []


def test_a_wayland_desktop_is_not_held_up_by_a_missing_x11_library() -> None:
    desktop = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}

    assert lacking_for_a_window(desktop, WAYLAND_LIBRARIES.__contains__) == []


def test_where_the_user_may_not_install_the_line_to_type_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))  # no package manager, no sudo

    with pytest.raises(
        CannotGoOnError, match=r"are missing\. .*\n\n    sudo apt install libegl1 libxcb-cursor0\n"
    ):
        require(["libegl1", "libxcb-cursor0"], "System libraries are missing.")


def test_nothing_is_said_or_done_when_nothing_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    require([], "System libraries are missing.")

    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(sys.platform != "linux", reason="reads the libraries of the Linux wheel")
@pytest.mark.parametrize(
    "library", ["lib/libQt6Gui.so.6", "lib/libQt6XcbQpa.so.6", "plugins/platforms/libqxcb.so"]
)
def test_every_system_library_that_this_qt_links_to_is_looked_for(library: str) -> None:
    qt = Path(QtCore.__file__).parent / "Qt"
    with_qt = {path.name for path in (qt / "lib").iterdir()}
    looked_for = {*QT_LIBRARIES, *X11_LIBRARIES, *COME_WITH_OTHERS}

    linked = sonames_in(qt / library) - with_qt

    assert "libGL.so.1" in linked
    assert linked - looked_for == set()


def sonames_in(library: Path) -> set[str]:
    """What stands in a library's table of strings in the form of a soname."""
    found: list[bytes] = re.findall(rb"\0(lib[\w.+-]+\.so\.\d+)(?=\0)", library.read_bytes())
    return {soname.decode() for soname in found}
