"""The layout of each thing the board can say: from what is in a frame to marks in a picture."""
