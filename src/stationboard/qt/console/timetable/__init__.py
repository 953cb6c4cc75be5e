"""The page of the teacher's week."""
