"""Sums in tenge as whole numbers of tiyn."""

from calculators.core import rational

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Fraction

__all__ = ["TIYN_IN_TENGE", "odd_groups", "parse", "rounded"]

TIYN_IN_TENGE = 100
DECIMALS = 2
SPACES = ("\u00a0", "\u202f", "\u2009", "\t")
DIGITS = "0123456789"
UNITS = ("₸", "тенге", "теңге", "тг.", "тг", "kzt")
SCALES = (
    ("миллионов", 1_000_000),
    ("миллиона", 1_000_000),
    ("миллион", 1_000_000),
    ("млн.", 1_000_000),
    ("млн", 1_000_000),
    ("тыс.", 1000),
    ("тыс", 1000),
    ("мың", 1000),
)
"""What a number may be counted in; the longer word stands before its beginning."""
GROUP = 3
FIRST_CAPITAL, LAST_CAPITAL, TO_SMALL = 0x410, 0x42F, 0x20


def parse(value: "int | str") -> "int | None":
    """Return a sum in tiyn, or None if the text is no sum of money.

    Args:
        value: Whole tenge, or a text such as "1 200 000", "1200000.50", "1200000,5 ₸" or
            "1,2 млн тенге". Spaces may only part groups of three digits.

    >>> parse(1200000), parse("1 200 000,5"), parse("3,5 млн ₸")
    (120000000, 120000050, 350000000)
    >>> parse("1.234.567") is None, parse("3 00 0") is None
    (True, True)
    """
    if not isinstance(value, str):
        return value * TIYN_IN_TENGE
    text, scale = without_words(value)
    sign = 1
    if text[:1] in ("-", "\u2212"):
        sign, text = -1, text[1:].strip()
    if has_odd_groups(text):
        return None
    whole, _, part = text.replace(" ", "").replace(",", ".").partition(".")
    spare = text.count(".") + text.count(",")
    good = whole and all(c in DIGITS for c in whole + part)
    if not good or spare > 1 or (spare and not part):
        return None
    tiyn = int(whole + part) * scale * TIYN_IN_TENGE
    unit = 10 ** len(part)
    if len(part) > DECIMALS + len(str(scale)) - 1 or tiyn % unit:
        return None
    found: int = sign * (tiyn // unit)
    return found


def odd_groups(value: object) -> bool:
    """Say whether a text would be a sum if its spaces stood elsewhere, such as "3 00 0".

    >>> odd_groups("3 00 0"), odd_groups("3 000"), odd_groups("3 a")
    (True, False, False)
    """
    if not isinstance(value, str):
        return False
    text, _ = without_words(value)
    return has_odd_groups(text) and parse(text.replace(" ", "")) is not None


def has_odd_groups(text: str) -> bool:
    """Say whether spaces part a number into other groups than of three digits."""
    groups = text.replace(",", ".").partition(".")[0].split(" ")
    inner = any(len(group) != GROUP for group in groups[1:])
    return len(groups) > 1 and (inner or not 1 <= len(groups[0]) <= GROUP)


def without_words(value: str) -> tuple[str, int]:
    """Return a sum's number, and how many tenge one of it is: "3 млн тенге" counts millions."""
    text = "".join([small(letter) for letter in value])
    for space in SPACES:
        text = text.replace(space, " ")
    text = text.strip()
    for unit in UNITS:
        if text.endswith(unit):
            text = text[: -len(unit)].strip()
            break
    for word, scale in SCALES:
        if text.endswith(word):
            return text[: -len(word)].strip(), scale
    return text, 1


def small(letter: str) -> str:
    """Return a letter's small form; MicroPython's `lower` knows Latin only."""
    code = ord(letter)
    return chr(code + TO_SMALL) if FIRST_CAPITAL <= code <= LAST_CAPITAL else letter.lower()


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
