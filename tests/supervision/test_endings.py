"""What the exit status of the program means."""

from __future__ import annotations

import signal

import pytest

from stationboard.supervision.endings import UNHANDLED, crash_of


@pytest.mark.parametrize("status", [0, 1, 2, -signal.SIGTERM, -signal.SIGINT, -1])
def test_a_program_that_was_left_refused_or_asked_to_end_has_not_crashed(status: int) -> None:
    assert crash_of(status, "linux") is None


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT, signal.SIGKILL, signal.SIGILL])
def test_any_other_signal_is_a_crash(number: int) -> None:
    assert crash_of(-number, "linux") == f"signal {number}"


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_an_exception_nobody_caught_is_a_crash(platform: str) -> None:
    assert crash_of(UNHANDLED, platform) == "unhandled"


@pytest.mark.parametrize(
    ("status", "crash"),
    [
        (0xC0000005, "exception code 0xC0000005"),
        (0xC0000005 - (1 << 32), "exception code 0xC0000005"),
        (3, "exception code 0x00000003"),
        (0xC000013A, None),
        (0, None),
        (1, None),
        (2, None),
    ],
)
def test_windows_tells_a_crash_by_the_code_of_the_exception(status: int, crash: str | None) -> None:
    assert crash_of(status, "win32") == crash
