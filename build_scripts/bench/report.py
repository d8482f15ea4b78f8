"""The results as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.bench import results as figures
from build_scripts.bench.building import BuildTimes, Growth
from build_scripts.bench.cold import ColdStart, Load
from build_scripts.bench.graduates import BigTable
from build_scripts.bench.results import Machine, Results
from build_scripts.bench.searching import Search
from build_scripts.bench.series import Series
from build_scripts.bench.variants import SITE
from build_scripts.bench.visits import Visit
from build_scripts.bench.weights import PageWeight, heaviest_by_kind

_BUSY = 1.0


def machine_lines(machine: Machine) -> Iterator[str]:
    """Where it is measured."""
    yield (
        f"Python {machine.python}, {machine.processors} processors, "
        f"load before the run {machine.load:.1f}"
    )
    if machine.load > _BUSY:
        yield "The machine is busy: times are longer and less sure; ratios suffer less."


def build_lines(times: BuildTimes) -> Iterator[str]:
    """Build and check."""
    yield ""
    yield "Build of the whole site in a copy of the repository, seconds"
    yield f"  {'':20}{'wall clock':>12}{'processor':>12}"
    taken = {"nothing kept": times.cold, "once more": times.warm, "check": times.check}
    for name, each in taken.items():
        yield f"  {name:20}{each.wall:>12.1f}{each.processor:>12.1f}"


def growth_line(site: Growth) -> str:
    """A site of many acts."""
    taken = {"no act kept": site.cold, "once more": site.same, "one change": site.changed}
    times = ", ".join(
        f"{name} {each.wall:.1f} ({each.processor:.1f})" for name, each in taken.items()
    )
    return (
        f"{site.acts:,} acts, seconds (processor seconds): {times}; "
        f"{site.memory / 1e6:,.0f} MB, {site.files:,} files"
    )


def table_lines(table: BigTable) -> Iterator[str]:
    """A whole list of graduates, answered from a file into a file."""
    taken = table.taken
    yield ""
    yield (
        f"Table of {table.rows:,} graduates on the command line: {taken.wall:.1f} s "
        f"({taken.processor:.1f} processor seconds), "
        f"{taken.memory / 1e6:,.0f} MB the largest process"
    )


def weight_lines(pages: Sequence[PageWeight]) -> Iterator[str]:
    """The heaviest page of each kind."""
    yield ""
    yield f"HTML of {len(pages)} pages, gzip -6: the heaviest of each kind, bytes"
    for page in heaviest_by_kind(pages):
        count = sum(other.kind == page.kind for other in pages)
        yield f"  {page.gzipped:>8,}  {page.kind} ({count}): {page.path or '/'}"


def visit_lines(visits: Sequence[Visit]) -> Iterator[str]:
    """First visits."""
    yield ""
    yield "First visit, gzip, bytes over the line with the heads of the answers"
    yield f"  {'page':34}{'HTML':>8}{'CSS':>8}{'scripts':>9}{'together':>10}{'other':>7}{'kept':>9}"
    for visit in visits:
        yield (
            f"  {visit.path:34}{visit.html:>8,}{visit.css:>8,}{visit.scripts:>9,}"
            f"{visit.page:>10,}{visit.other:>7,}{visit.kept:>9,}"
        )
    yield "  kept: fetched behind the page's back by the service worker, for use without a network"


def search_lines(device: str, searches: Sequence[Search]) -> Iterator[str]:
    """First searches, each in a new browser."""
    yield ""
    yield f"First result of a search: {device}, gzip, the middle of each"
    yield f"  {'':26}{'seconds':>9}{'bytes':>9}{'requests':>10}{'shift':>8}"
    for one in searches:
        yield (
            f"  {f'{one.language}, {one.way}':26}{one.seconds:>9.2f}{one.size:>9,}"
            f"{one.requests:>10}{one.shift:>8.3f}"
        )


def load_lines(loads: Sequence[Load]) -> Iterator[str]:
    """Files of the runtimes by compression."""
    yield ""
    yield "All files that a calculator and its runtime load, bytes"
    yield f"  {'':34}{'plain':>12}{'gzip':>12}{'Brotli':>12}"
    for load in loads:
        yield f"  {load.variant:34}{load.plain:>12,}{load.gzip:>12,}{load.brotli:>12,}"


def cold_lines(device: str, starts: Sequence[ColdStart]) -> Iterator[str]:
    """Cold starts on one device, and their ratios."""
    yield ""
    yield f"Cold first answer: {device}, {len(starts[0].runs)} runs, median (least to most)"
    yield f"  {'':46}{'seconds':>23}{'bytes, Brotli':>15}"
    for start in starts:
        ours = start.kind == SITE
        yield _cold_line(
            start.variant + (", first answer" if ours else ""),
            start.series(figures.first),
            start.series(figures.first_bytes),
        )
        if ours:
            yield _cold_line(
                f"{start.variant}, confirmed by Pyodide",
                start.series(figures.confirmed),
                start.series(figures.confirmed_bytes),
            )
    yield f"  against {figures.reference(list(starts)).variant}:"
    for ratio in figures.ratios(list(starts)):
        yield f"  {ratio.what:46}{ratio.time:>14.2f} x time{ratio.size:>9.2f} x bytes"


def verdict_lines(results: Results) -> Iterator[str]:
    """What came of the limits."""
    yield ""
    yield "Limits"
    for verdict in figures.verdicts(results):
        yield f"  {verdict}"


def _cold_line(name: str, time: Series, size: Series) -> str:
    span = f"{time.median:.2f} ({time.least:.2f} to {time.most:.2f})"
    return f"  {name:46}{span:>23}{size.median:>15,.0f}"
