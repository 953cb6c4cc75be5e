"""The page from which a lesson is run, part by part."""
