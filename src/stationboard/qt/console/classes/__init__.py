"""The page of the classes, with lists that become classes."""
