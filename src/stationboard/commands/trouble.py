"""The one error that ends a command: the input is at fault, and one sentence says how."""

from __future__ import annotations


class InputError(Exception):
    """The input is at fault; `str()` is one clear sentence naming file, line or field. Exit status 1."""
