"""The value types: what an article is, and what is said in it; to and from JSON."""
