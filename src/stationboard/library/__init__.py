"""Edits classes, routines and settings with undo."""
