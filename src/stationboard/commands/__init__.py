"""What the program does without a window, for tests, technicians and scripts."""
