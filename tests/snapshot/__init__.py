"""A byte snapshot of what onrecord says of every text at hand, and the differences that a change makes."""
