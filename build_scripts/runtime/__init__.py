"""What the calculators' pages load: two Python interpreters, the package for each, its data."""

from build_scripts.runtime.cases import Case, load_cases
from build_scripts.runtime.files import Runtime, make_runtime

__all__ = ["Case", "Runtime", "load_cases", "make_runtime"]
