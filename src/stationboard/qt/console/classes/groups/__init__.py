"""The ways a class is split into groups."""
