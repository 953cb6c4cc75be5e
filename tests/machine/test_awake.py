"""A real session bus is asked to keep the computer awake, as a desktop's own service would be."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOLD = """
import sys
from stationboard.machine.awake import Awake
awake = Awake()
awake.keep(awake=True)
print(sys.stdin.readline().strip(), flush=True)
awake.keep(awake=False)
awake.close()
"""
SERVICE = """
import subprocess, sys
from jeepney import HeaderFields, MessageType, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
connection = open_dbus_connection("SESSION")
connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.ScreenSaver"))
program = subprocess.Popen([sys.executable, "-c", sys.argv[1]], stdin=subprocess.PIPE, text=True)
while True:
    message = connection.receive(timeout=30)
    if message.header.message_type is not MessageType.method_call:
        continue
    member = message.header.fields[HeaderFields.member]
    print(member, message.body[0], flush=True)
    if member == "Inhibit":
        connection.send(new_method_return(message, "u", (7,)))
        program.stdin.write("release\\n")
        program.stdin.flush()
    else:
        connection.send(new_method_return(message))
        break
sys.exit(program.wait(30))
"""
ALONE = """
from stationboard.machine.awake import Awake
awake = Awake()
awake.keep(awake=True)
awake.keep(awake=False)
awake.close()
print("well")
"""


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux asks by D-Bus")
@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="dbus-run-session is not installed")
def test_the_desktop_is_asked_when_the_lesson_starts_and_told_when_it_is_over() -> None:
    told = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", SERVICE, HOLD],
        env=_environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    ).stdout.split("\n")
    assert [line.split()[0] for line in told if line.startswith(("Inhibit", "UnInhibit"))] == [
        "Inhibit",
        "UnInhibit",
    ]
    assert "UnInhibit 7" in told


@pytest.mark.parametrize("bus", ["", "unix:path=/nowhere", "nonsense"])
def test_without_anybody_to_ask_nothing_is_said_and_nothing_fails(bus: str) -> None:
    environment = {**_environment(), "DBUS_SESSION_BUS_ADDRESS": bus}
    if not bus:
        del environment["DBUS_SESSION_BUS_ADDRESS"]
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", ALONE],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "well\n", "")
