"""Exact fractions as pairs (numerator, denominator), always in lowest terms.

The standard library's `fractions` is missing in MicroPython, and floats are not exact.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Fraction

__all__ = ["add", "ceiling", "compare", "divide", "floor", "fraction", "multiply", "smaller", "sub"]


def fraction(numerator: int, denominator: int = 1) -> "Fraction":
    """Return numerator / denominator in lowest terms.

    Raises:
        ZeroDivisionError: The denominator is zero.

    >>> fraction(24, 48)
    (1, 2)
    >>> fraction(3, -6)
    (-1, 2)
    >>> fraction(1, 0)
    Traceback (most recent call last):
    ...
    ZeroDivisionError: a fraction needs a denominator other than zero
    """
    if denominator == 0:
        message = "a fraction needs a denominator other than zero"
        raise ZeroDivisionError(message)
    if denominator < 0:
        numerator, denominator = -numerator, -denominator
    a, b = abs(numerator), denominator
    while b:
        a, b = b, a % b
    return (numerator // a, denominator // a)


def add(left: "Fraction", right: "Fraction") -> "Fraction":
    """Return left + right."""
    return fraction(left[0] * right[1] + right[0] * left[1], left[1] * right[1])


def sub(left: "Fraction", right: "Fraction") -> "Fraction":
    """Return left - right."""
    return fraction(left[0] * right[1] - right[0] * left[1], left[1] * right[1])


def multiply(left: "Fraction", right: "Fraction") -> "Fraction":
    """Return left x right."""
    return fraction(left[0] * right[0], left[1] * right[1])


def divide(left: "Fraction", right: "Fraction") -> "Fraction":
    """Return left / right.

    Raises:
        ZeroDivisionError: right is zero.
    """
    return fraction(left[0] * right[1], left[1] * right[0])


def compare(left: "Fraction", right: "Fraction") -> int:
    """Return -1, 0 or 1 as left is below, equal to or above right."""
    difference = left[0] * right[1] - right[0] * left[1]
    return (difference > 0) - (difference < 0)


def smaller(left: "Fraction", right: "Fraction") -> "Fraction":
    """Return the smaller of two fractions."""
    return left if compare(left, right) <= 0 else right


def floor(value: "Fraction") -> int:
    """Return the largest whole number not above value."""
    return value[0] // value[1]


def ceiling(value: "Fraction") -> int:
    """Return the smallest whole number not below value.

    >>> ceiling((72, 5)), ceiling((14, 1))
    (15, 14)
    """
    return -(-value[0] // value[1])
