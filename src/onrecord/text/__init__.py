"""The text of an article as later steps read it: words, parse, sentences, paragraphs, quotations, names."""
