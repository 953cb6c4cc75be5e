"""Opens the computer's sound output."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import Protocol, TypeAlias, cast

from stationboard.domain.sentence import Sentence, say
from stationboard.machine.mixing import RATE

Fill: TypeAlias = "Callable[[int], array[int]]"
"""Gives the next so many samples, 16-bit, one channel; called from the output's own thread."""

BUFFER_MS = 50
"""How much sound is asked for at a time: short enough to be prompt, long enough for a busy machine."""

NO_OUTPUT = say("No sound output was found.")
NO_LIBRARY = say("Sound is off: the miniaudio library is not installed.")


class NoSoundOutputError(Exception):
    """Nothing can be heard on this computer just now; `reason` says why in one sentence."""

    def __init__(self, reason: Sentence) -> None:
        super().__init__(str(reason))
        self.reason = reason


class Output(Protocol):
    """A sound output that is playing what it is given."""

    def close(self) -> None:
        """Stop, and give the device back."""
        ...


class _Startable(Output, Protocol):
    """An output of miniaudio's that waits for its stream."""

    def start(self, callback_generator: Generator[array[int], int, None]) -> None: ...


class OpenOutput(Protocol):
    """Opens a sound output that asks `fill` for its samples."""

    def __call__(self, fill: Fill) -> Output:
        """Open the output.

        Raises:
            NoSoundOutputError: there is none.
        """
        ...


class MiniaudioOutput:
    """Opens the default output through miniaudio, by the `backends` named ("ALSA") or the usual ones."""

    def __init__(self, backends: Sequence[str] | None = None) -> None:
        self._backends = backends

    def __call__(self, fill: Fill) -> Output:
        """Open the default output; it may take a second, so not on the thread that draws the window.

        Raises:
            NoSoundOutputError: miniaudio is missing, or finds no output.
        """
        try:
            # Here, and not above, because it takes a tenth of a second, which start-up cannot spare.
            import miniaudio  # pyright: ignore[reportMissingTypeStubs]  # noqa: PLC0415
        except (ImportError, OSError) as missing:
            raise NoSoundOutputError(NO_LIBRARY) from missing
        names = usual_backends() if self._backends is None else self._backends
        stream = _stream(fill)
        next(stream)
        try:
            device = cast(
                "_Startable",
                miniaudio.PlaybackDevice(
                    nchannels=1,
                    sample_rate=RATE,
                    buffersize_msec=BUFFER_MS,
                    backends=[miniaudio.Backend[name] for name in names],
                    app_name="Station Board",
                ),
            )
            device.start(stream)
        except miniaudio.MiniaudioError as refused:
            raise NoSoundOutputError(NO_OUTPUT) from refused
        return device


def usual_backends(devices: Path = Path("/dev/snd")) -> tuple[str, ...]:
    """The ways to the speakers worth trying on this system, by miniaudio's names.

    miniaudio's own list ends in a "null" backend, which plays to nobody and reports success. ALSA is left out
    where there is no sound card, because its library then writes a page of errors to the terminal.
    """
    if sys.platform == "win32":
        return ("WASAPI", "DSOUND", "WINMM")
    if sys.platform == "darwin":
        return ("COREAUDIO",)
    card = any(devices.glob("pcm*p"))
    return ("PULSEAUDIO", "ALSA") if card else ("PULSEAUDIO",)


def _stream(fill: Fill) -> Generator[array[int], int, None]:
    """Give samples the way miniaudio takes them: it sends how many it wants."""
    count = yield array("h")
    while True:
        count = yield fill(count)
