"""The calculators' pages: forms made from the schemas; rules and worked examples from data."""

from build_scripts.forms.pages import calculator_pages

__all__ = ["calculator_pages"]
