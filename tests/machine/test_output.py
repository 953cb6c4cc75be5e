from __future__ import annotations

import sys
from array import array
from pathlib import Path

import pytest

from stationboard.machine.output import (
    NO_LIBRARY,
    NO_OUTPUT,
    MiniaudioOutput,
    NoSoundOutputError,
    usual_backends,
)


def silence(count: int) -> array[int]:
    return array("h", bytes(2 * count))


def test_the_output_that_plays_to_nobody_is_never_taken() -> None:
    assert "NULL" not in usual_backends()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has ALSA")
def test_alsa_is_tried_only_where_there_is_a_sound_card(tmp_path: Path) -> None:
    assert usual_backends(tmp_path) == ("PULSEAUDIO",)
    (tmp_path / "pcmC0D0p").touch()
    assert usual_backends(tmp_path) == ("PULSEAUDIO", "ALSA")


def test_without_miniaudio_the_reason_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    with pytest.raises(NoSoundOutputError) as raised:
        MiniaudioOutput()(silence)
    assert raised.value.reason == NO_LIBRARY


def test_without_a_sound_server_the_reason_is_that_there_is_no_output(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nobody'}")
    with pytest.raises(NoSoundOutputError) as raised:
        MiniaudioOutput(["PULSEAUDIO"])(silence)
    assert raised.value.reason == NO_OUTPUT
