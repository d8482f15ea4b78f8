"""Numbers behind the options of the questionnaire: overlaps, gaps and open boundaries.

Some criteria count something (competences, a percentage, years). The printed bands overlap in one
place, leave gaps in others. A number may be given beside the option: it is compared with the bands
of `parameters/questionnaire_notes.json`. Numbers are hundredths throughout.
"""

from calculators.core import money

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Record

__all__ = ["compare_with_bands", "hundredths"]


def hundredths(text: str) -> int:
    """Return a decimal text in hundredths.

    Raises:
        ValueError: The text is no number.

    >>> hundredths("40.5")
    4050
    """
    number = money.parse(text)
    if number is None:
        message = f"not a number: {text}"
        raise ValueError(message)
    return number


def holds(band: "Record", value: int) -> bool:
    """Say whether a band contains a value."""
    low = hundredths(band["low"])
    if value < low or (value == low and band.get("low_open")):
        return False
    if band["high"] is None:
        return True
    high = hundredths(band["high"])
    return value < high or (value == high and not band.get("high_open"))


def neighbours(bands: "list[Record]", value: int) -> list[str]:
    """Return the options just below and just above a value that no band contains."""
    below = [item for item in bands if item["high"] and hundredths(item["high"]) <= value]
    above = [item for item in bands if hundredths(item["low"]) >= value and item not in below]
    return [item["option"] for item in below[-1:]] + [item["option"] for item in above[:1]]


def compare_with_bands(entry: "Record", option: str, value: int) -> "Record":
    """Compare a number with the printed bands.

    Args:
        entry: A criterion's bands, in rising order.
        option: The option that was chosen.
        value: The number in hundredths.

    Returns:
        `kind`: `fits`, `overlap`, `gap`, `unclear`, `mismatch` or `off_scale` (the chosen option
        has no band, so the number says nothing about it); `options`: all options that the number
        could mean.
    """
    bands = entry["bands"]
    if option not in [item["option"] for item in bands]:
        return {"kind": "off_scale", "options": [option]}
    fitting = [item for item in bands if holds(item, value)]
    options = [item["option"] for item in fitting]
    if not options:
        near = neighbours(bands, value)
        return {"kind": "gap" if option in near else "mismatch", "options": near}
    if option not in options:
        return {"kind": "mismatch", "options": options}
    if len(options) > 1:
        return {"kind": "overlap", "options": options}
    unclear = [hundredths(text) for text in fitting[0].get("unclear", [])]
    return {"kind": "unclear" if value in unclear else "fits", "options": options}
