"""On which days the steps of a procedure fall: everything of this calculator."""
