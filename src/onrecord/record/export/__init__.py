"""A record, or what is chosen of it, in formats of others."""
