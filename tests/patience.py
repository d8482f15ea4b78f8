"""How long browser tests wait for what a page comes to show."""

PATIENCE = 90_000
"""Milliseconds: long enough for a cold start of Pyodide on a machine that is busy tenfold."""
