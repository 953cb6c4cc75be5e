"""A routine's rooms being furnished."""
