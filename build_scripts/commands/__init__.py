"""Command modules: the only ones that touch the disk and print."""
