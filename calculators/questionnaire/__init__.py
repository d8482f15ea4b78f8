"""How the questionnaire of a college scores: everything of this calculator."""
