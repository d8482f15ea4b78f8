"""Whether a job counts as working off: everything of this calculator."""
