"""Controls that more than one page is made of."""
