"""Prepares a computer to run the program from its source."""
