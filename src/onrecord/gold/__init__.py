"""Readers of annotated corpora: what people marked, as values to learn and to measure from."""
