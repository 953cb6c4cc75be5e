"""Two computers with a shared library that a real Syncthing carries to and fro."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Final

from campaigns.sharing import Member, differences, lost
from campaigns.summary import Scale, Summary
from campaigns.sync_process import DEADLINE, SyncEngine, program
from campaigns.tally import Tally
from tests.store.notebook import MORNING

EDITS: Final = {Scale.FULL: 1_000, Scale.SAMPLE: 40}
ROUNDS: Final = {Scale.FULL: 25, Scale.SAMPLE: 2}
"""After every round of edits on both sides at once, one of the engines is killed or both catch up."""

PACE: Final = 0.05
"""Seconds between two things that a teacher does, at the most."""

HOW_TO_INSTALL: Final = "sudo apt-get install syncthing"


def run(scale: Scale, seed: int) -> Summary:
    """No edit is ever lost, and in the end both teachers see the same."""
    tally = Tally("sync_engine", seed)
    if program() is None:
        return tally.summary(f"Syncthing is not installed ({HOW_TO_INSTALL})")
    with tempfile.TemporaryDirectory() as folder:
        _share(Path(folder), Random(seed), scale, tally)
    return tally.summary()


def install() -> int:
    """Install Syncthing where this user may; otherwise say what to type."""
    apt = shutil.which("apt-get")
    if program() is not None:
        return 0
    if apt is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        sys.stderr.write(f"Type this first: {HOW_TO_INSTALL}\n")
        return 1
    # Without the list of packages, a fresh system knows of none.
    subprocess.run([apt, "update"], check=False)
    return subprocess.run(
        [apt, "install", "--yes", "--no-install-recommends", "syncthing"], check=False
    ).returncode


def _share(folder: Path, chance: Random, scale: Scale, tally: Tally) -> None:
    names = ("home", "school")
    members = tuple(Member(one, folder / one, folder / f"{one}-library", _clock()) for one in names)
    engines = tuple(SyncEngine(folder / f"{one.name}-engine", one.library) for one in members)
    engines[0].join(engines[1])
    engines[1].join(engines[0])
    words = itertools.count()
    try:
        for engine in engines:
            engine.start()
        _wait("start", lambda: all(engine.answers() for engine in engines))
        for number in range(ROUNDS[scale]):
            _act_at_once(members, engines, chance, EDITS[scale] // ROUNDS[scale], words)
            match number % 5:
                case 2:
                    _restart(chance.choice(engines))
                    tally.count("engines killed")
                case 4:
                    _catch_up(engines)
                case _:
                    pass
        _settle_down(members, engines)
    finally:
        for engine in engines:
            engine.kill()
    conflicts = sum(len(list(one.library.rglob("*.sync-conflict-*"))) for one in members)
    tally.count("edits", sum(len(member.written) for member in members))
    tally.count("words given up by settling or removing", sum(len(member.given_up) for member in members))
    tally.count("versions beside others at the end", sum(len(one.teacher.versions) for one in members))
    tally.count("conflict files of Syncthing left", conflicts)
    for wrong in (*lost(members), *differences(members)):
        tally.violated(wrong)


def _act_at_once(
    members: tuple[Member, ...],
    engines: tuple[SyncEngine, ...],
    chance: Random,
    edits: int,
    words: Iterator[int],
) -> None:
    """Both teachers at the same time, each on a thread of her own, so many edits together at the least, while
    the engines carry.
    """

    def act(member: Member, dice: Random, until: int) -> None:
        rest = threading.Event()
        while len(member.written) < until:
            member.act(dice, f"{member.name}{next(words)}")
            rest.wait(dice.uniform(0, PACE))

    threads = [
        threading.Thread(target=act, args=(member, Random(chance.random()), len(member.written) + edits // 2))
        for member in members
    ]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        for engine in engines:
            engine.scan()
        threads[0].join(PACE)
    for thread in threads:
        thread.join()


def _restart(engine: SyncEngine) -> None:
    engine.kill()
    engine.start()
    _wait("start again", engine.answers)


def _catch_up(engines: tuple[SyncEngine, ...]) -> None:
    for engine in engines:
        engine.scan()
    one, other = engines
    _wait("catch up", lambda: one.has_all(other) and other.has_all(one))


def _settle_down(members: tuple[Member, ...], engines: tuple[SyncEngine, ...]) -> None:
    """Look and carry until nobody has anything new to say."""
    before: object = None
    for _ in range(20):
        _catch_up(engines)
        for member in members:
            member.look()
        now = [
            sorted((path.name, path.read_bytes()) for path in one.library.rglob("*.json")) for one in members
        ]
        if now == before and now[0] == now[1]:
            return
        before = now


def _wait(what: str, there: Callable[[], bool]) -> None:
    begun = perf_counter()
    pause = threading.Event()
    while not there():
        pause.wait(0.05)
        if perf_counter() - begun > DEADLINE:
            raise TimeoutError(f"Syncthing did not {what} within {DEADLINE:.0f} s")


def _clock() -> Callable[[], int]:
    ticks = itertools.count()
    return lambda: MORNING + next(ticks) * 60_000
