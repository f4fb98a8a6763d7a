"""Statements of different sources about the same thing, by vectors beside the record."""
