"""Filling a form by keyboard alone, the way a reader without a mouse does."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

MOST_STEPS = 120
_WHERE = """() => {
  const at = document.activeElement;
  return {
    name: at.name ?? "", kind: at.type ?? "", value: at.value ?? "", classes: at.className,
    list: at.closest("[data-type=list]")?.dataset.key ?? "",
  };
}"""


class Keyboard:
    """Presses keys and looks where the focus is; nothing is clicked."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def where(self) -> dict[str, Any]:
        """What has the focus."""
        found: dict[str, Any] = self.page.evaluate(_WHERE)
        return found

    def tab_to(self, wanted: Any, key: str = "Tab") -> None:
        """Moves on until the focus is where it should be."""
        for _ in range(MOST_STEPS):
            if wanted(self.where()):
                return
            self.page.keyboard.press(key)
        message = f"not reached by {key}; the focus is at {self.where()}"
        raise AssertionError(message)

    def to_field(self, name: str) -> None:
        """Moves on to a field."""
        self.tab_to(lambda at: at["name"] == name)

    def choose(self, name: str, value: str) -> None:
        """Chooses a radio button or an entry of a list with the arrow keys."""
        self.to_field(name)
        if self.where()["kind"] == "radio":
            self.page.keyboard.press("Space")
        for _ in range(MOST_STEPS):
            if self.where()["value"] == value:
                return
            self.page.keyboard.press("ArrowDown")
        message = f"{name}: no {value}"
        raise AssertionError(message)

    def tick(self, name: str) -> None:
        """Ticks a box."""
        self.to_field(name)
        self.page.keyboard.press("Space")

    def write(self, name: str, text: str) -> None:
        """Types into a field."""
        self.to_field(name)
        self.page.keyboard.type(text)

    def date(self, name: str, iso: str) -> None:
        """Types a date in the order of the browser's own language."""
        self.to_field(name)
        year, month, day = iso.split("-")
        for digits in (month + day + year, day + month + year, year + month + day):
            self.page.keyboard.type(digits)
            if self.where()["value"] == iso:
                return
            for _ in range(2):
                self.page.keyboard.press("ArrowLeft")
        message = f"{name}: {iso} cannot be typed"
        raise AssertionError(message)

    def add(self, kind: str) -> None:
        """Presses the button that adds a row to a list."""
        self.tab_to(lambda at: "add" in at["classes"].split() and at["list"] == kind)
        self.page.keyboard.press("Enter")

    def submit(self) -> None:
        """Presses the button that asks for the answer."""
        self.tab_to(lambda at: at["kind"] == "submit" and at["name"] == "" and at["list"] == "")
        self.page.keyboard.press("Enter")
