"""An applicant's score, days and papers of a college: everything of this calculator."""
