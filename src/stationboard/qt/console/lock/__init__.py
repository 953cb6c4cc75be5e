"""Locks the teacher's window."""
