"""A cold first answer: how long it takes and how much comes over the line until then."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from playwright.sync_api import BrowserType, Error, Page

from build_scripts.bench.browser import new_page, page_processes
from build_scripts.bench.devices import DESKTOP, Device, slowed
from build_scripts.bench.question import Question
from build_scripts.bench.series import Series
from build_scripts.bench.server import Files, Sent, serving
from build_scripts.bench.variants import SHIPPED, WHOLE_LIBRARY, Variant
from build_scripts.faults import ProjectError

_PATIENCE = 240_000
"""Milliseconds that an answer may take."""
_WATCH = """
window.marks = {};
window.marked = new Promise((resolve) => {
  new MutationObserver((_, observer) => {
    const lead = document.querySelector(".answer:not(.stale) .answer-lead");
    if (!lead) return;
    window.marks.first ??= performance.timeOrigin + performance.now();
    window.marks.words ??= lead.textContent;
    if (!document.querySelector(".engine .confirmed")) return;
    window.marks.confirmed = performance.timeOrigin + performance.now();
    observer.disconnect();
    resolve(window.marks);
  }).observe(document, { subtree: true, childList: true });
});
"""
"""Notes when the answer's words are on the page, and when it says that they are confirmed."""
_ASK = """
([fragment, patience]) => {
  window.marks.asked = performance.timeOrigin + performance.now();
  location.hash = fragment;
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(document.querySelector(".engine")?.textContent)), patience);
  });
  return Promise.race([window.marked, late]);
}
"""


class AnswerError(ProjectError):
    """A runtime did not answer, answered differently, or did not run as it should."""


@dataclass(frozen=True, slots=True)
class _Marks:
    """Moments in milliseconds since the epoch, and the words of the first answer."""

    asked: float
    first: float
    confirmed: float
    words: str


@dataclass(frozen=True, slots=True)
class Run:
    """One cold start."""

    first: float
    """Seconds from the question, which starts the worker, to the answer's words on the page."""
    confirmed: float
    """Seconds to Pyodide's answer."""
    first_bytes: int
    """Bytes sent until the first answer, the page itself included."""
    confirmed_bytes: int
    """Bytes sent until Pyodide's answer, the page itself included."""
    page_bytes: int
    """Bytes of the page and its scripts, sent before the question."""


@dataclass(frozen=True, slots=True)
class ColdStart:
    """All runs of one runtime on one device."""

    variant: str
    kind: str
    device: str
    runs: tuple[Run, ...]

    def series(self, figure: Callable[[Run], float]) -> Series:
        """One figure of all runs."""
        return Series.of(map(figure, self.runs))


@dataclass(frozen=True, slots=True)
class Tools:
    """What a measurement needs."""

    browser: BrowserType
    chromium: str
    files: Files


@dataclass(frozen=True, slots=True)
class Load:
    """All files that one runtime loads, the page's own included, by their compression."""

    variant: str
    plain: int
    gzip: int
    brotli: int


def measure_loads(tools: Tools, variants: Sequence[Variant], question: Question) -> list[Load]:
    """Asks every runtime once, and weighs what it loaded.

    It also lets the server compress what it will be asked for, which must not cost time later.

    Raises:
        AnswerError: a runtime fails, or gives another answer than CPython.
    """
    found = []
    for variant in variants:
        _, sent = _asked(tools, variant, question, DESKTOP)
        sizes = [tools.files.sizes(path) for path in sorted({piece.path for piece in sent})]
        plain, gzip, brotli = (sum(column) for column in zip(*sizes, strict=True))
        found.append(Load(variant.name, plain, gzip, brotli))
    return found


def measure_cold(
    tools: Tools, variants: Sequence[Variant], question: Question, device: Device, runs: int
) -> list[ColdStart]:
    """Asks every runtime in turn, each time in a new browser.

    Args:
        tools: browser and files.
        variants: the runtimes; one after the other in each round, so that a disturbance of the
            machine meets all of them.
        question: what is asked.
        device: line and processor.
        runs: rounds.

    Raises:
        AnswerError: a runtime fails, or gives another answer than CPython.
    """
    found: dict[str, list[Run]] = {variant.name: [] for variant in variants}
    for _ in range(runs):
        for variant in variants:
            marks, sent = _asked(tools, variant, question, device)
            found[variant.name].append(_run(marks, sent))
    return [ColdStart(v.name, v.kind, device.name, tuple(found[v.name])) for v in variants]


def _asked(
    tools: Tools, variant: Variant, question: Question, device: Device
) -> tuple[_Marks, list[Sent]]:
    """Asks one runtime once; returns the moments, and what was sent."""
    with (
        serving(tools.files, device) as server,
        new_page(tools.browser, tools.chromium, keeps=False) as (browser, page),
    ):
        page.add_init_script(_WATCH)
        page.goto(server.address + variant.page, wait_until="networkidle", timeout=_PATIENCE)
        with slowed(page_processes(browser), device):
            marks = _answer(page, variant)
        sent = list(server.sent)
    _examine(variant, question, marks, sent)
    return marks, sent


def _answer(page: Page, variant: Variant) -> _Marks:
    try:
        found = page.evaluate(_ASK, [variant.fragment, _PATIENCE])
    except Error as error:
        message = f"{variant.name} did not answer: {error.message}"
        raise AnswerError(message) from error
    return _Marks(**found)


def _examine(variant: Variant, question: Question, marks: _Marks, sent: Iterable[Sent]) -> None:
    if not _plain(marks.words).startswith(_plain(question.words)):
        message = f"{variant.name} answered '{marks.words}' instead of '{question.words}'"
        raise AnswerError(message)
    whole = any(piece.path.endswith(WHOLE_LIBRARY) for piece in sent)
    if whole and variant.kind != SHIPPED:
        message = f"{variant.name} fell back to Pyodide as shipped"
        raise AnswerError(message)


def _run(marks: _Marks, sent: Iterable[Sent]) -> Run:
    pieces = [(piece.moment * 1000, piece.size) for piece in sent]

    def until(moment: float) -> int:
        return sum(size for when, size in pieces if when <= moment)

    return Run(
        first=(marks.first - marks.asked) / 1000,
        confirmed=(marks.confirmed - marks.asked) / 1000,
        first_bytes=until(marks.first),
        confirmed_bytes=until(marks.confirmed),
        page_bytes=until(marks.asked),
    )


def _plain(words: str) -> str:
    return " ".join(words.split())
