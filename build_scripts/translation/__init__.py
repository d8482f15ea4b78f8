"""The Russian texts: glossary, checks of every clause against the Kazakh one, staleness."""
