"""Turns the source texts of acts into a bilingual site and its machine formats."""
