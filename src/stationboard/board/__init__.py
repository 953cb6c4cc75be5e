"""Shows what the class sees as a picture of plain marks."""
