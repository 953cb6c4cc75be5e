"""Class lists that other programs export, read for the teacher to look over."""
