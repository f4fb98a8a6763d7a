"""Statements and versions that are asked for."""
