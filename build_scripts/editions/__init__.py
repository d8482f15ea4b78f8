"""What changed from one edition of an act to the next, clause by clause."""
