"""Tells what this computer offers without Qt."""
