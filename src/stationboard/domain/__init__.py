"""The values and rules of a classroom rotation."""
