"""Who speaks, across articles: speakers joined by their names, and by what a person decided."""
