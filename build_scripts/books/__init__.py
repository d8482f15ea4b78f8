"""Acts as files to keep: a PDF and an EPUB of each language; pictures for links to pages."""
