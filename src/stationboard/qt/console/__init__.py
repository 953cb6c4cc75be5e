"""Makes the window the teacher works at."""
