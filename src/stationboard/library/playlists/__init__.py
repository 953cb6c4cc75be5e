"""Edits playlists, whether of a routine or of one student."""
