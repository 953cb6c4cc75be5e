"""The page on which a lesson is chosen."""
