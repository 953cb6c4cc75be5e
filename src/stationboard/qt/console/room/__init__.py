"""The page on which the teacher furnishes the room."""
