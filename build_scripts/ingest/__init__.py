"""Raw text of a PDF extraction to structured Markdown.

The way of a text: ``raw.txt`` -> lines with reviewed repairs (`repairs`) -> blocks (`blocks`,
`tables`, `slides`) -> Markdown (`markdown`). `proof` shows that nothing was lost on the way;
`propose` suggests repairs for a new text.
"""
