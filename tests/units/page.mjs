// As much of a browser's page as modules ask for before they do anything: tests of what knows nothing
// of the page import this first.

class PageElement {
  textContent = '{"root": "/", "words": {}}';
}

Object.assign(globalThis, {
  Element: PageElement,
  HTMLElement: PageElement,
  location: new URL("https://example.org/"),
  document: {
    documentElement: { lang: "ru" },
    hidden: false,
    querySelector: () => new PageElement(),
  },
});
