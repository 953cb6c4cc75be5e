"""Bell times out of calendar files."""
