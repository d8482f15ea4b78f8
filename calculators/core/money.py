"""Sums in tenge as whole numbers of tiyn."""

from calculators.core import rational

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Fraction

__all__ = ["TIYN_IN_TENGE", "parse", "rounded"]

TIYN_IN_TENGE = 100
DECIMALS = 2
SPACES = (" ", "\u00a0", "\u202f")
DIGITS = "0123456789"


def parse(value: "int | str") -> "int | None":
    """Return a sum in tiyn, or None if the text is no sum of money.

    Args:
        value: Whole tenge, or a text such as "1 200 000", "1200000.50" or "1200000,5".

    >>> parse(1200000), parse("1 200 000,5")
    (120000000, 120000050)
    >>> parse("1.234.567") is None
    True
    """
    if not isinstance(value, str):
        return value * TIYN_IN_TENGE
    text = value
    for space in SPACES:
        text = text.replace(space, "")
    sign = 1
    if text[:1] in ("-", "\u2212"):
        sign, text = -1, text[1:]
    whole, _, part = text.replace(",", ".").partition(".")
    spare = text.count(".") + text.count(",")
    good = whole and all(c in DIGITS for c in whole + part) and len(part) <= DECIMALS
    if not good or spare > 1 or (spare and not part):
        return None
    part += "0" * (DECIMALS - len(part))
    return sign * (int(whole) * TIYN_IN_TENGE + int(part))


def rounded(tiyn: "Fraction", unit: int) -> int:
    """Round an exact sum to whole units of so many tiyn; a half goes up.

    Args:
        tiyn: The exact sum, not negative.
        unit: 1 for tiyn, 100 for tenge.

    >>> rounded((4999, 1), 100), rounded((101, 2), 1)
    (5000, 51)
    """
    doubled = rational.multiply(tiyn, (2, unit))
    return rational.floor(rational.divide(rational.add(doubled, (1, 1)), (2, 1))) * unit
