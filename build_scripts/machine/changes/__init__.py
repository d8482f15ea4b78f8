"""What changed in the texts from one published version to the next, clause by clause."""
