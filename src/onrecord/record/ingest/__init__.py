"""Files, folders and streams into the record: articles found, read, and written document by document."""
