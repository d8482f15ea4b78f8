"""Values by year as a picture: bars from zero, a second one where another printing differs.

The picture is SVG in the page, drawn when the site is built; colours come from the style sheet, so
that dark pages and high contrast work. Its text alternative is the table beside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from build_scripts.pages.markup import escape, tag

_WIDTH, _HEIGHT = 640, 190
_TOP, _BOTTOM = 22, 24
_GAP = 0.28
"""Share of a year's width that stays empty."""


def shown(value: str) -> str:
    r"""A decimal string as readers of both languages write it.

    >>> shown("10000"), shown("7.1"), shown("36")
    ('10\xa0000', '7,1', '36')
    """
    whole, _, part = value.partition(".")
    grouped = f"{int(whole):,}".replace(",", "\N{NO-BREAK SPACE}")
    return f"{grouped},{part}" if part else grouped


def bars_svg(series: Sequence[Mapping[str, str]], years: Sequence[str], label: str) -> str:
    """The picture.

    Args:
        series: values by year of one printing, or of two that differ; decimal strings.
        years: all years, in their order.
        label: what the picture shows, for those who do not see it.
    """
    highest = max((Decimal(value) for values in series for value in values.values()), default=0)
    step = _WIDTH / len(years)
    parts = [tag("line", "", x1="0", x2=str(_WIDTH), y1=str(_floor()), y2=str(_floor()))]
    for place, year in enumerate(years):
        left = step * (place + _GAP / 2)
        printed = [values.get(year) for values in series]
        if len(set(printed)) == 1:
            printed = printed[:1]
        width = step * (1 - _GAP) / len(printed)
        for number, value in enumerate(printed):
            x = left + width * number
            if value is not None:
                kind = "other" if number else "first"
                parts.append(_bar(x, width, Decimal(value) / (highest or 1), kind))
                parts.append(_text(x + width / 2, _top(Decimal(value), highest) - 5, value))
        middle = str(round(step * (place + 0.5), 1))
        year_at = str(_HEIGHT - 6)
        parts.append(tag("text", escape(year), x=middle, y=year_at, class_="year"))
    return tag(
        "svg",
        "".join(parts),
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        role="img",
        aria_label=label,
        class_="bars",
    )


def _floor() -> int:
    return _HEIGHT - _BOTTOM


def _top(value: Decimal, highest: Decimal | int) -> float:
    share = float(value / (highest or 1))
    return round(_floor() - share * (_floor() - _TOP), 1)


def _bar(x: float, width: float, share: Decimal, kind: str) -> str:
    height = round(float(share) * (_floor() - _TOP), 1)
    return tag(
        "rect",
        "",
        x=str(round(x, 1)),
        y=str(round(_floor() - height, 1)),
        width=str(round(width, 1)),
        height=str(height),
        class_=kind,
    )


def _text(x: float, y: float, value: str) -> str:
    return tag("text", escape(shown(value)), x=str(round(x, 1)), y=str(round(y, 1)))
