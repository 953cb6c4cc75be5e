"""Lets the class hear the cues."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from stationboard.lesson.cues import Cue, CueKind
from stationboard.library.settings import Settings
from stationboard.machine.fuse import Fuse
from stationboard.machine.sound import Chimes, SoundName
from stationboard.qt.lesson_desk import LessonDesk

SOUND_OF: Final = {
    CueKind.WARNING: SoundName.WARNING,
    CueKind.CLEAN_UP: SoundName.CLEAN_UP,
    CueKind.WALK: SoundName.WALK,
    CueKind.START: SoundName.START,
    CueKind.TIME_IS_UP: SoundName.END,
    CueKind.END: SoundName.END,
}
"""The heads-up has none: it is for the teacher alone."""


class LessonSounds(QObject):
    """Plays the sound of each cue as it falls due, as the teacher has set it."""

    def __init__(self, desk: LessonDesk, chimes: Chimes, fuse: Fuse) -> None:
        super().__init__(desk)
        self._chimes = chimes
        self._fuse = fuse
        self._warning_sounds = True
        desk.cued.connect(self._play)

    def follow(self, settings: Settings) -> None:
        """Take the volume, and whether the warning sounds."""
        self._chimes.volume = settings.volume
        self._chimes.silent = settings.silent
        self._warning_sounds = settings.warning_sound

    def _play(self, cue: Cue) -> None:
        sound = SOUND_OF.get(cue.kind)
        if cue.kind is CueKind.WARNING and not self._warning_sounds:
            return
        if sound is not None:
            self._fuse.run(lambda: self._chimes.play(sound))
