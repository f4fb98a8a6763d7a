"""The file: its schema, its articles, and the words that many rows share."""
