"""What is on disk, written so that it survives a power cut."""
