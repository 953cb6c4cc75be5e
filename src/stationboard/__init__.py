"""Runs classroom station rotations for a teacher and a class."""

__version__ = "0.1.0"
