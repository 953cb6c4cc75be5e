"""Keeps a sound output open for as long as there is something to be heard."""

from __future__ import annotations

from array import array
from collections.abc import Callable

from stationboard.domain.quantity import Instant, Millis, between, seconds
from stationboard.domain.sentence import Sentence
from stationboard.machine.mixing import Mixer
from stationboard.machine.output import NO_OUTPUT, NoSoundOutputError, OpenOutput, Output

RETRY_AFTER = seconds(3)
"""After a failure to open, cues within this time are let go in silence instead of trying again."""

STALE_AFTER = seconds(2)
"""A cue that could not be started within this time is not played at all: late, it would be wrong."""

CLOSE_AFTER = seconds(5)
"""The output is given back this long after the last note.

An output held open keeps a laptop awake, and stays with its speakers when others are plugged in.
"""

STALLED_AFTER = seconds(4)
"""An output that asks for nothing this long while a cue is under way is dead, which miniaudio does not tell.

The silent test sink of PulseAudio may be quiet for 2 seconds at a time.
"""


class Speaker:
    """One sound output, opened for a cue and closed after it; used from one thread only."""

    def __init__(self, open_output: OpenOutput, mixer: Mixer, now: Callable[[], Instant]) -> None:
        self._open_output = open_output
        self._mixer = mixer
        self._now = now
        self._output: Output | None = None
        self._failed_at: Instant | None = None
        self._taken = 0
        self._lively_at = now()
        self.reason: Sentence | None = None
        """Why nothing can be heard just now, or None."""

    @property
    def open(self) -> bool:
        """Whether the computer's output is in use."""
        return self._output is not None

    def probe(self) -> None:
        """Find out whether there is an output, without a sound."""
        self._open()
        self.close()

    def start(self, samples: array[int], wished_at: Instant) -> None:
        """Begin a cue wished for at `wished_at`, unless there is no output or it is too late for it."""
        self.watch()
        if self._output is None and not self._may_try():
            return
        if self._output is None and not self._open():
            return
        if between(wished_at, self._now()) <= STALE_AFTER:
            self._mixer.add(samples)
            self._lively_at = self._now()

    def watch(self) -> None:
        """Close the output where it is no longer needed or has died; to be called every now and then."""
        if self._output is None:
            return
        quiet = self._quiet_for()
        if self._mixer.idle and quiet >= CLOSE_AFTER:
            self.close()
        elif not self._mixer.idle and quiet >= STALLED_AFTER:
            self.reason = NO_OUTPUT
            self.close()

    def close(self) -> None:
        """Give the output back."""
        output, self._output = self._output, None
        if output is not None:
            output.close()
        self._mixer.clear()

    def _quiet_for(self) -> Millis:
        """How long no cue has moved on."""
        taken = self._mixer.taken
        if not self._mixer.idle and taken != self._taken:
            self._taken = taken
            self._lively_at = self._now()
        return between(self._lively_at, self._now())

    def _may_try(self) -> bool:
        return self._failed_at is None or between(self._failed_at, self._now()) >= RETRY_AFTER

    def _open(self) -> bool:
        self._mixer.clear()
        try:
            self._output = self._open_output(self._mixer.render)
        except NoSoundOutputError as none:
            self._failed_at = self._now()
            self.reason = none.reason
            return False
        self._failed_at = None
        self.reason = None
        self._lively_at = self._now()
        return True
