"""Visits owed: groups find their stations over the rounds of one day or of several."""
