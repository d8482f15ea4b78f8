"""The act tree: structured Markdown of either language to units with ids."""
