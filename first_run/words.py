"""Tells the person at the keyboard why set-up stopped."""

from __future__ import annotations


class CannotGoOnError(Exception):
    """One sentence that tells what is missing or failed, with the line to type where one mends it."""
