"""The Markdown dialect of the source texts, as a markdown-it-py parser."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.token import Token

from build_scripts.act.rules import RULES


def make_parser() -> MarkdownIt:
    """A parser with the law rules, headings, block quotes and tables, and nothing else."""
    parser = MarkdownIt("zero").enable(["heading", "blockquote", "table"])
    for module in RULES:
        name = module.__name__.rpartition(".")[2]
        parser.block.ruler.before("paragraph", f"law_{name}", module.rule)
    return parser


def parse_tokens(text: str) -> list[Token]:
    """Block tokens of a source text, each with its source lines."""
    return make_parser().parse(text)
