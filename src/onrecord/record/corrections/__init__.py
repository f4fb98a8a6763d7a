"""What people put right in the statements of articles, and how it is taken back into a record."""
