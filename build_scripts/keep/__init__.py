"""Keeps what was made of unchanged input from one build to the next."""
