"""The search index and the word rules of both languages."""
