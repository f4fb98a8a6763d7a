"""The file: its schema and transactions, the names of its rows, its articles, and copies of one text."""
