"""Fills rotation charts."""
