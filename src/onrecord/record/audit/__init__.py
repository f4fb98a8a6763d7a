"""Whom a record quotes: counts and shares by speaker, role, outlet, month and a newsroom's attributes."""
