"""How long, where and from which day a graduate must work: everything of this calculator."""
