"""Everything that one run measured, and how it stands to the limits."""

from __future__ import annotations

import dataclasses
import os
import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_scripts.bench import limits
from build_scripts.bench.building import BuildTimes, Growth
from build_scripts.bench.cold import ColdStart, Load, Run
from build_scripts.bench.graduates import BigTable
from build_scripts.bench.limits import Verdict
from build_scripts.bench.searching import Search
from build_scripts.bench.variants import SHIPPED, SITE
from build_scripts.bench.visits import Visit
from build_scripts.bench.weights import PageWeight, heaviest_by_kind


@dataclass(frozen=True, slots=True)
class Machine:
    """Where it was measured."""

    python: str
    processors: int
    load: float
    """Programs that wanted to run in the last minute, on average: far above 0, it disturbs."""

    @staticmethod
    def here() -> Machine:
        """This machine, now."""
        return Machine(platform.python_version(), os.cpu_count() or 1, os.getloadavg()[0])


@dataclass(frozen=True, slots=True)
class Results:
    """What was measured; a part that was not asked for is empty."""

    machine: Machine
    build: BuildTimes | None = None
    growth: tuple[Growth, ...] = ()
    table: BigTable | None = None
    pages: tuple[PageWeight, ...] = ()
    visits: tuple[Visit, ...] = ()
    searches: tuple[Search, ...] = ()
    loads: tuple[Load, ...] = ()
    cold: tuple[ColdStart, ...] = ()

    def on(self, device: str) -> list[ColdStart]:
        """What was measured on a device."""
        return [start for start in self.cold if start.device == device]

    @property
    def devices(self) -> list[str]:
        """Names of the devices, in their order."""
        return list(dict.fromkeys(start.device for start in self.cold))

    def as_json(self) -> dict[str, object]:
        """All figures, with medians and verdicts."""
        return {
            **dataclasses.asdict(self),
            "medians": [medians(start) for start in self.cold],
            "verdicts": [
                {**dataclasses.asdict(verdict), "kept": verdict.kept} for verdict in verdicts(self)
            ],
        }


@dataclass(frozen=True, slots=True)
class Ratio:
    """One runtime's medians by those of Pyodide as shipped, in the same rounds."""

    what: str
    time: float
    size: float


def first(run: Run) -> float:
    """Seconds to the first answer."""
    return run.first


def confirmed(run: Run) -> float:
    """Seconds to Pyodide's answer."""
    return run.confirmed


def first_bytes(run: Run) -> float:
    """Bytes to the first answer."""
    return run.first_bytes


def confirmed_bytes(run: Run) -> float:
    """Bytes to Pyodide's answer."""
    return run.confirmed_bytes


def medians(start: ColdStart) -> dict[str, object]:
    """The middle values of one runtime on one device."""
    wanted = (first, confirmed, first_bytes, confirmed_bytes)
    found = {figure.__name__: start.series(figure).median for figure in wanted}
    return {"variant": start.variant, "device": start.device, **found}


def reference(starts: list[ColdStart]) -> ColdStart:
    """What the others are compared with: the chosen line as shipped, which is measured first."""
    return next(start for start in starts if start.kind == SHIPPED)


def ratios(starts: list[ColdStart]) -> Iterator[Ratio]:
    """Every runtime on one device against the reference."""
    base = reference(starts)
    time, size = base.series(first), base.series(first_bytes)
    for start in starts:
        if start is base:
            continue
        yield Ratio(
            f"{start.variant}, first answer" if start.kind == SITE else start.variant,
            start.series(first).ratio(time),
            start.series(first_bytes).ratio(size),
        )
        if start.kind == SITE:
            yield Ratio(
                f"{start.variant}, confirmed by Pyodide",
                start.series(confirmed).ratio(time),
                start.series(confirmed_bytes).ratio(size),
            )


def verdicts(results: Results) -> list[Verdict]:
    """What was measured against limits and goals."""
    found: list[Verdict] = []
    if results.build:
        found.append(Verdict(limits.COLD_BUILD_SECONDS, results.build.cold.wall))
        found.append(Verdict(limits.WARM_BUILD_SECONDS, results.build.warm.wall))
    found.extend(_growth_verdicts(results.growth))
    if results.table and results.table.rows == limits.GRADUATES:
        case = f"{results.table.rows:,} graduates"
        found.append(Verdict(limits.TABLE_SECONDS, results.table.taken.wall, case))
    if results.pages:
        heaviest = heaviest_by_kind(results.pages)[0]
        found.append(Verdict(limits.PAGE_BYTES, heaviest.gzipped, heaviest.path))
    for search in results.searches:
        case = f"{search.language}, {search.way}"
        found.append(Verdict(limits.SEARCH_SECONDS, search.seconds, case))
        found.append(Verdict(limits.SEARCH_BYTES, search.size, case))
        found.append(Verdict(limits.SEARCH_SHIFT, search.shift, case))
    for device in results.devices:
        starts = results.on(device)
        if any(start.kind == SITE for start in starts):
            found.extend(_cold_verdicts(starts, device))
    return found


def _growth_verdicts(growth: Sequence[Growth]) -> Iterator[Verdict]:
    for site in growth:
        if site.acts == limits.MANY:
            case = f"{site.acts} acts"
            yield Verdict(limits.MANY_COLD_SECONDS, site.cold.wall, case)
            yield Verdict(limits.MANY_CHANGED_SECONDS, site.changed.wall, case)
            yield Verdict(limits.MANY_BYTES, site.memory, case)
    for less, more in pairwise(growth):
        before, now = (site.cold.processor / site.acts for site in (less, more))
        yield Verdict(limits.FLAT_COST, now / before, f"{more.acts} by {less.acts} acts")


def _cold_verdicts(starts: list[ColdStart], device: str) -> Iterator[Verdict]:
    ours = next(start for start in starts if start.kind == SITE)
    base = reference(starts)
    time = ours.series(first).ratio(base.series(first))
    size = ours.series(first_bytes).ratio(base.series(first_bytes))
    for limit in (limits.FIRST_ANSWER_TIME, limits.TIME_GOAL):
        yield Verdict(limit, time, device)
    for limit in (limits.FIRST_ANSWER_BYTES, limits.BYTES_GOAL):
        yield Verdict(limit, size, device)
