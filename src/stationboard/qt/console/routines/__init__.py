"""The page on which routines are set up."""
