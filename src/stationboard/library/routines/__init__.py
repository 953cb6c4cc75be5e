"""Edits routines: every function gives a new one, or refuses with a sentence."""
