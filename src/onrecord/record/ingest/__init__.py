"""Files, folders and streams into the record."""
