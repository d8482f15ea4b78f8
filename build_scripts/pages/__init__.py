"""Acts to the Markdown pages that the site generator renders."""
