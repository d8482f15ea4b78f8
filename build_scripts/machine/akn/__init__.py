"""Akoma Ntoso 3.0 XML of an act, valid against the schema of OASIS."""
