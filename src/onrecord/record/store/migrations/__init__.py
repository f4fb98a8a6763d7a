"""The schema, as the steps that made it what it is: a file of SQL for each version of it."""
