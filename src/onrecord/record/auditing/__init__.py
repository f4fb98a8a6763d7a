"""Whom the record quotes: counts and shares by speaker, role, outlet, month and a newsroom's own attributes."""
