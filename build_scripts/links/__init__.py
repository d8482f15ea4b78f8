"""What the text says about other text: references, terms, deadlines, amendments."""

from build_scripts.links.aliases import aliases_of_new_text
from build_scripts.links.compare import compare_languages
from build_scripts.links.find import find_links
from build_scripts.links.places import own_text

__all__ = ["aliases_of_new_text", "compare_languages", "find_links", "own_text"]
