"""Who speaks, across articles."""
