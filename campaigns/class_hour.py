"""One class hour: the program beside the oracle, looked at together after everything that happens."""

from __future__ import annotations

from typing import Final

from campaigns.due_cues import due_between
from campaigns.hour_plans import HourPlan
from campaigns.true_lesson import Act, Deed, Stopwatch
from campaigns.true_log import TrueLog
from campaigns.virtual_class import VirtualClass
from stationboard.domain.quantity import Millis
from stationboard.lesson.commands import Command
from stationboard.lesson.cues import CueKind
from stationboard.lesson.reading import View
from stationboard.lesson.state import Stage
from stationboard.store.recovering import LeftBehind, Recovered

TICK: Final = 250
STALE: Final = 90 * 60_000
"""A lesson left alone for longer is yesterday's (fault 32)."""
_NOTICED: Final = 2_000
"""A sleep shorter than this is a late tick."""
_FRESH: Final = 3_000
_BURST: Final = 3
"""The end of one part, the begin of the next and a word to the teacher may fall together; more is a burst."""


class WrongError(Exception):
    """The program and the oracle do not agree; the message tells how."""


class ClassHour:
    """All times are milliseconds of the lesson's own time line, which is true time but for `skew`.

    A restart of the computer may put the line off: by the error of a clock on a battery, or by what nobody
    can know when that battery is dead.
    """

    def __init__(self, plan: HourPlan) -> None:
        self.room: Final = VirtualClass(plan.routine)
        self.log: Final = TrueLog(plan.parts, 0)
        self.over: bool = False
        self.awake: int = 0
        """How long the program ran, without sleep and death."""
        self.rung: list[int] = []
        """Of each cue heard, how many milliseconds after it fell due."""
        self._slept = 0
        """Since somebody looked at the clocks."""
        self._warning = plan.warning
        self._skew = -self.room.computer.true
        self._first = self.room.now
        self._watched = self._alive = 0
        self._seen: Stopwatch | None = None
        """What the last tick saw, as long as nothing has happened since but time."""
        self._heard: set[tuple[CueKind, int, int]] = set()
        self.check()

    @property
    def now(self) -> int:
        """The time since the lesson began."""
        return self.room.computer.true + self._skew

    def look(self) -> Stopwatch:
        """What the oracle says."""
        return self.log.look(self.now)

    def run(self, by: int) -> None:
        """Time goes by, and the timer fires at its end."""
        self.room.computer.run(Millis(by))
        self.awake += by
        self.tick(prompt=by <= TICK)

    def tick(self, *, prompt: bool = False) -> None:
        """The timer fires; with `prompt` it was on time, and what falls due must be heard now."""
        before = self._seen
        self.room.tick()
        self.watch()
        after = self.look()
        if prompt and before is not None:
            self._listen(due_between(before, after, self._warning))
        else:
            self._listen()
        self._seen = after
        self.check()

    def wish(self, command: Command, deed: Deed | None, *, allowed: bool) -> None:
        """After `watch`, let the teacher ask for `command`, to the oracle `deed` (None: undo or redo)."""
        happened = self.room.wish(command)
        self._seen = None
        if happened is not allowed:
            raise WrongError(f"{command} was {'allowed' if happened else 'refused'}")
        if happened:
            self._alive = self.now
            if deed is not None:
                self.log.note(deed)
        self._listen()
        self.check()

    def sleep(self, by: int) -> None:
        """The lid is closed for `by`; who looks or wishes next must notice."""
        self.room.computer.sleep(Millis(by))
        self._slept += by
        self._seen = None

    def beat(self) -> None:
        """The heartbeat."""
        self.room.beat()
        self._alive = self.now

    def crash(self, down: int) -> None:
        """The program dies and comes back after `down`."""
        self.room.computer.run(Millis(down))
        self._come_back(error=0)

    def restart(self, off: int, error: int) -> None:
        """The computer loses power for `off`; its clock comes back wrong by `error`."""
        computer = self.room.computer
        computer.restart(Millis(off))
        computer.set_wall(Millis(error))
        self._come_back(error)

    def restart_without_clock(self, off: int, answer: int, wall: int) -> None:
        """The computer loses power for `off`, and its clock begins at `wall`; the teacher says `answer`."""
        self.room.computer.restart(Millis(off), Millis(wall))
        unknown = self._alive - self.now
        self._come_back(unknown)
        if self.over:
            return
        self._heard.clear()  # up to five seconds are heard again
        if answer:
            before = self.now
            self._skew += answer
            self.room.answer_how_long(Millis(answer))
            self._note_absence(before)
            self._watched = self._alive = self.now
            self._listen()
            self.check()

    def finish(self) -> None:
        """The lesson is put away, and kept."""
        self.room.finish()
        self.over = True
        if self.room.reading is not None or len(self.room.finished.records) != 1:
            raise WrongError("the lesson that was put away is not kept once")

    def check(self) -> None:
        """The program shows what the oracle says, to the millisecond."""
        reading, truth = self.room.reading, self.look()
        off = self.room.now - self._first - self.now
        if reading is None or off != 0:
            raise WrongError(f"the lesson clock is off by {off} ms")
        shown = (reading.view is View.FINISHED, reading.stage is Stage.PAUSED)
        if shown != (truth.over, truth.paused):
            raise WrongError(f"over and paused: shown {shown}, true {(truth.over, truth.paused)}")
        if not truth.over:
            here = (reading.index, reading.left, reading.over)
            true = (truth.index, max(0, truth.left), max(0, -truth.left))
            if here != true:
                raise WrongError(f"part, left and over time: shown {here}, true {true}")

    def watch(self) -> None:
        """The program has compared its clocks: if there was sleep, nobody had been there since before it."""
        if self._slept > _NOTICED:
            self._note_absence(self._watched)
            self._alive = self.now
        self._watched, self._slept = self.now, 0

    def _come_back(self, error: int) -> None:
        self._seen, self._slept = None, 0
        alive, self._skew = self._alive, self._skew + error
        found = self.room.start_again()
        if self.now - alive > STALE:
            self._expect_left(found, alive)
            return
        if not isinstance(found, Recovered):
            raise WrongError(f"the lesson did not come back after {self.now - alive} ms")
        before = self.log.look(alive)
        self._note_absence(alive)
        if not before.paused and self.look().index > before.index + 1:
            raise WrongError("more than one part ended while nobody was there")
        self._watched = self._alive = self.now
        self._listen()
        self.check()

    def _expect_left(self, found: Recovered | LeftBehind | None, alive: int) -> None:
        self.over = True
        if not isinstance(found, LeftBehind) or found.log.events[-1].at != self._first + alive:
            raise WrongError("a lesson of another period was not closed where it stopped")

    def _note_absence(self, since: int) -> None:
        self.log.note(Deed(Act.ABSENT, self.now, self.now - since))

    def _listen(self, wanted: frozenset[CueKind] = frozenset()) -> None:
        """Of the cues since the last time none is late or was heard before; none of `wanted` is missing."""
        cues = tuple(self.room.cues)
        self.room.cues.clear()
        keys = {(cue.kind, cue.index, int(cue.due)) for cue in cues}
        late = any(not 0 <= self.room.now - cue.due <= _FRESH for cue in cues)
        if late or len(keys) != len(cues) or keys & self._heard or len(cues) > _BURST:
            raise WrongError(f"cues late, twice or in a burst at {self.room.now}: {cues}")
        self._heard |= keys
        self.rung += [self.room.now - cue.due for cue in cues]
        if not wanted <= {cue.kind for cue in cues}:
            raise WrongError(f"cues {cues} where {set(wanted)} fell due")
