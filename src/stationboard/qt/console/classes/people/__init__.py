"""The students of a class: their names, and what is private about them."""
