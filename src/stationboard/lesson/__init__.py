"""Plays one lesson from the list of what the teacher did."""
