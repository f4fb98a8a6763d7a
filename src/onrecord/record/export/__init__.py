"""A record, or what is chosen of it, in formats of others: a file for each format."""

from __future__ import annotations
