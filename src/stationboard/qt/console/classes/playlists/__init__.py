"""The students' own playlists of a class."""
