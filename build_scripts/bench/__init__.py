"""Measures what readers and contributors wait for: the build, the pages, the first answer."""
