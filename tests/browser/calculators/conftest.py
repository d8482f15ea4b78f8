"""A calculator's page under test: what a reader does on it, and its interpreters by themselves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from build_scripts.forms.examples import load_examples
from build_scripts.runtime.cases import Case, load_cases
from calculators import links
from calculators.bundle import names
from tests.browser.conftest import DESKTOP, PHONE, OpenVisit, Visit
from tests.conftest import ROOT

NAMES = names()
TWO_YEARS = "Two of four years on the state order after paid study"
"""18 months: a transfer from paid study."""
THIRD = "A third worked leaves two thirds"
ANSWERED = {
    "obligation": TWO_YEARS,
    "reimbursement": THIRD,
    "job": "A rural-quota teacher in a village",
    "admission": "Four choices side by side",
    "deadlines": "A sitting of the commission on a Monday",
    "questionnaire": "Points without their document do not count as proven",
}
"""A case to open each calculator's page with; of one that is not named here, its first example."""
for example in load_examples(load_cases(ROOT)):
    ANSWERED.setdefault(example.case.calculator, example.case.name)
LANGUAGES = ("kk", "ru")
PHONE_AND_DESKTOP = (PHONE, DESKTOP)
_NOTE_FIRST_ANSWER = """
new MutationObserver((_, observer) => {
  if (!document.querySelector(".answer-lead")) return;
  window.firstAnswer = performance.now();
  observer.disconnect();
}).observe(document, {subtree: true, childList: true});
"""


@dataclass
class CalculatorPage:
    """One calculator's page, opened by one reader."""

    reader: Visit
    name: str
    language: str

    @property
    def page(self) -> Page:
        """The page itself."""
        return self.reader.page

    def open(self, inputs: Any = None) -> CalculatorPage:
        """Opens the page, with a filled form if inputs are given."""
        fragment = self._fragment(inputs) if inputs else ""
        self.reader.go(f"{self.language}/calculators/{self.name}/{fragment}")
        return self

    def fill_from_link(self, inputs: Any) -> None:
        """Fills the form of the open page by a link to the page itself."""
        self.page.evaluate("(fragment) => { location.hash = fragment; }", self._fragment(inputs))

    def _fragment(self, inputs: Any) -> str:
        return f"#{links.write_fragment(self.name, json.dumps(inputs))}"

    def wait_for_answer(self) -> str:
        """The first words of the answer, with usual spaces."""
        self.page.locator(".answer:not(.stale) .answer-lead").first.wait_for()
        return self.page.locator(".answer-lead").first.inner_text().replace("\u00a0", " ")

    def expect_answer(self, words: str) -> None:
        """Waits for these words: half a form is answered too, before the last key has arrived."""
        expect(self.page.locator(".answer:not(.stale) .answer-lead").first).to_contain_text(words)

    def wait_until_confirmed(self) -> None:
        """Waits for the second interpreter."""
        self.page.locator(".engine .confirmed").wait_for()

    def field(self, path: str) -> Any:
        """The control of a field; of a choice, its first."""
        return self.page.locator(f'[name="{path}"]').first

    def fault_at(self, path: str) -> str:
        """The words of the fault beside a field, empty if there is none."""
        key = "f-" + path.replace(".", "-") + "-fault"
        line = self.page.locator(f"#{key}")
        return line.inner_text() if line.count() and line.is_visible() else ""

    def calculate(self) -> None:
        """Presses the button."""
        self.page.locator(".calculator button[type=submit]").click()


@pytest.fixture
def calculator(visit: OpenVisit) -> Any:
    """Makes calculator pages: name, language, then what `visit` takes.

    Where only the first answer matters, the second interpreter can be kept waiting for its largest
    file, as it waits on a slow line; its start takes longer than the rest of a test.
    """

    def make(
        name: str,
        language: str,
        width: int = DESKTOP,
        scheme: str = "light",
        *,
        second: bool = True,
        **options: Any,
    ) -> CalculatorPage:
        reader = visit(width, scheme, **{"locale": "ru-RU", **options})
        reader.context.add_init_script(_NOTE_FIRST_ANSWER)
        if not second:
            reader.context.route("**/pyodide.asm.wasm", lambda _: None)
        return CalculatorPage(reader, name, language)

    return make


@pytest.fixture(scope="session")
def cases(root: Any) -> list[Case]:
    return load_cases(root)


@pytest.fixture(scope="session")
def case_inputs(cases: list[Case]) -> dict[str, Any]:
    """Inputs of the cases by their names."""
    return {case.name: case.inputs for case in cases}


_START = """
async (address) => {
  const { engine } = await import(address);
  engine.start();
  await new Promise((resolve, reject) => {
    const look = () => {
      const { small, full } = engine.state;
      if (small === "ready" && full === "ready") resolve();
      if (small === "failed" || full === "failed" || engine.plain) {
        reject(new Error(JSON.stringify(engine.state)));
      }
    };
    engine.addEventListener("change", look);
    look();
  });
  window.askBoth = (call) => new Promise((resolve) => {
    const answers = {};
    const take = (engine, text) => {
      answers[engine] = text;
      if (Object.keys(answers).length === 2) resolve(answers);
    };
    engine.ask("test", call, take, (engine, message) => take(engine, "BROKEN " + message));
  });
}
"""


@dataclass
class Interpreters:
    """Both interpreters of a page, asked directly."""

    page: Page

    def ask(self, module: str, function: str, *arguments: object) -> dict[str, str]:
        """The answers by interpreter, ``small`` and ``full``."""
        call = [module, function, *arguments]
        answers: dict[str, str] = self.page.evaluate("(call) => window.askBoth(call)", call)
        return answers


@pytest.fixture(scope="session")
def interpreters(
    request: pytest.FixtureRequest, chromium: Browser, base: str
) -> Iterator[Interpreters]:
    """The interpreters that a page ships, with the data that it ships: a page and a language."""
    name, language = request.param
    context = chromium.new_context(service_workers="block")
    page = context.new_page()
    page.goto(f"{base}{language}/calculators/{name}/")
    script = page.locator("script[src$='/here.mjs']").first
    address = script.evaluate("(script) => script.src")
    page.evaluate(_START, address)
    yield Interpreters(page)
    context.close()
