"""Linear programs in whole numbers, and the solver that proves their best answer."""
