"""What statements a search finds, by words and filters, and what an edit of an article changed in it."""
