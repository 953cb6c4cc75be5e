"""The page on which stations are set up."""
