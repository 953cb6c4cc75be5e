"""What keeps the program alive from outside; it loads nothing but the standard library."""
