"""Acts to the formats that programs read: JSON, CSV, Akoma Ntoso XML, JSON-LD, Atom."""
