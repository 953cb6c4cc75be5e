"""What chance lets happen in a class hour."""

from __future__ import annotations

from random import Random
from typing import Final

from campaigns.class_hour import TICK, ClassHour
from campaigns.true_lesson import Act, Deed, Kind
from stationboard.domain.quantity import Millis
from stationboard.lesson import commands as cmd

SECOND: Final = 1_000
MINUTE: Final = 60_000
HOUR: Final = 60 * MINUTE
YEAR: Final = 365 * 24 * HOUR
_ANSWERS: Final = (0, MINUTE, 2 * MINUTE, 5 * MINUTE)


class HourScript:
    """Lets faults and a teacher's edits happen to an hour, and time go by between them."""

    def __init__(self, hour: ClassHour, chance: Random, warning: int | None) -> None:
        self._hour = hour
        self._chance = chance
        self._warning = warning or 0
        self.faults = 0
        self.edits = 0
        self.ticks = 0

    def play(self) -> None:
        """A lesson to its end: something happens every four minutes or so, a fault every nine."""
        hour, chance = self._hour, self._chance
        longest = 100 * MINUTE
        while not hour.over:
            self._let_go_by(int(chance.expovariate(1 / (4 * MINUTE))))
            truth = hour.look()
            if hour.now > longest or (truth.over and chance.random() < 0.7):
                hour.finish()
            elif chance.random() < 4 / 9:
                self.faults += 1
                self._fault()
            else:
                self.edits += 1
                self._edit()

    def _let_go_by(self, gap: int) -> None:
        """Ticks are seldom where nothing falls due, and every 250 ms where something does."""
        while gap > 0:
            truth = self._hour.look()
            due = min((left for left in (truth.left, truth.left - self._warning) if left > 0), default=gap)
            if truth.paused or truth.over or due > gap or self._chance.random() < 0.5:
                step = min(gap, self._chance.randrange(SECOND, 3 * MINUTE))
                self._run(step)
                gap -= step
                continue
            self._run(max(1, due - self._chance.randrange(1, 2 * TICK)))
            for _ in range(3):
                self._run(TICK)
            gap -= due

    def _run(self, by: int) -> None:
        self.ticks += 1
        self._hour.run(by)

    def _fault(self) -> None:
        hour, chance = self._hour, self._chance
        computer = hour.room.computer
        match chance.randrange(8):
            case 0:
                hour.sleep(chance.choice((1_500, 20 * SECOND, chance.randrange(3 * MINUTE))))
            case 1:
                hour.sleep(chance.choice((10 * MINUTE, chance.randrange(HOUR), 14 * HOUR)))
            case 2:
                step = chance.choice((chance.randrange(30 * SECOND), HOUR, YEAR, 2_100))
                computer.set_wall(Millis(chance.choice((-1, 1)) * step))
            case 3:
                computer.shift_zone(Millis(chance.choice((-1, 1)) * HOUR))
            case 4:
                self._run(chance.randrange(5 * SECOND, MINUTE))
            case 5:
                self._die()
                hour.crash(
                    chance.choice((200, chance.randrange(MINUTE), chance.randrange(20 * MINUTE), 3 * HOUR))
                )
            case 6:
                self._die()
                off = chance.choice((20 * SECOND, chance.randrange(20 * SECOND, 5 * MINUTE), 2 * HOUR))
                hour.restart(off, chance.randrange(-400, 401))
            case _:
                self._die()
                off = chance.randrange(10 * SECOND, 6 * MINUTE)
                answer = min(_ANSWERS, key=lambda told: abs(told - off))
                hour.restart_without_clock(off, answer, computer.wall() - 6 * YEAR)
        if not hour.over:
            self._notice()

    def _notice(self) -> None:
        """The first to look after a fault is the timer, the teacher, or the timer much later."""
        match self._chance.randrange(4):
            case 0 | 1:
                self._hour.tick()
            case 2:
                self.edits += 1
                self._edit()
            case _:
                pass

    def _die(self) -> None:
        """The last heartbeat was up to five seconds ago."""
        self._hour.beat()
        self._run(self._chance.randrange(1, 5 * SECOND))

    def _edit(self) -> None:
        hour, chance = self._hour, self._chance
        hour.watch()
        truth, now, log = hour.look(), hour.now, hour.log
        going = not truth.over
        waits = going and truth.part.waits
        by = chance.choice((MINUTE, 2 * MINUTE, -MINUTE, chance.randrange(-10 * MINUTE, 10 * MINUTE) or 1))
        earlier = chance.randrange(1, 6 * MINUTE)
        choices: list[tuple[cmd.Command, Deed | None, bool]] = [
            (cmd.Pause(), Deed(Act.PAUSE, now), going and not truth.paused),
            (cmd.AddTime(Millis(by)), Deed(Act.ADD, now, by), going and (by > 0 or truth.left + by > 0)),
            (cmd.MoveOn(), Deed(Act.MOVE_ON, now), going),
            (cmd.Settle(), Deed(Act.MOVE_ON, now), going and truth.part.kind is Kind.TRANSITION),
            (cmd.GoBack(), Deed(Act.BACK, now), truth.index > 0),
            (cmd.Hold(), Deed(Act.HOLD, now), going and not waits),
            (cmd.Release(), Deed(Act.RELEASE, now), waits),
            (cmd.StartedAgo(Millis(earlier)), Deed(Act.EARLIER, now, earlier), going),
            (cmd.GiveTimeBack(), Deed(Act.GIVE_BACK, now), truth.absence is not None),
            (cmd.Redo(), None, log.can_redo),
        ]
        if log.can_undo:
            choices.extend([(cmd.Undo(), None, True)] * 2)
        if truth.paused:
            choices.extend([(cmd.Resume(), Deed(Act.RESUME, now), True)] * 12)
        if truth.absence is not None:
            choices.extend([(cmd.GiveTimeBack(), Deed(Act.GIVE_BACK, now), True)] * 4)
        if going and truth.left <= 0:
            choices.extend([(cmd.MoveOn(), Deed(Act.MOVE_ON, now), True)] * 12)
        command, deed, allowed = chance.choice(choices)
        if isinstance(command, cmd.Undo):
            log.undo()
        elif isinstance(command, cmd.Redo) and allowed:
            log.redo()
        hour.wish(command, deed, allowed=allowed)
