"""What the text says about other text: references, terms, deadlines, amendments."""
