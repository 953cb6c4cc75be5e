"""Individual rotation: a playlist for each student becomes a row over the rounds."""
