"""Catches exceptions that nobody caught, so that one in a click or a thread never ends the lesson."""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

from stationboard.machine.faults import Faults

if TYPE_CHECKING:
    from sys import UnraisableHookArgs


def catch_everything(faults: Faults) -> None:
    """Let `faults` take every exception that is caught nowhere, from now on."""

    def on_error(_kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        faults.note(error if trace is None else error.with_traceback(trace))

    def on_thread_error(told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            faults.note(told.exc_value)

    def on_unraisable(told: UnraisableHookArgs) -> None:
        if told.exc_value is not None:
            faults.note(told.exc_value)

    sys.excepthook = on_error
    threading.excepthook = on_thread_error
    sys.unraisablehook = on_unraisable
