"""Long trials of the program against faults, far more than one test run has time for."""
