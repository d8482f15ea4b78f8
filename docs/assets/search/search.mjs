// Starts every search of a page: `<div data-law-search data-lang="kk">` around a form is a box with
// suggestions, `<div data-law-search="page" data-lang="kk"></div>` the search page itself. A box loads
// its code when it is first used; until then, and without it, its form leads to the search page.

for (const mount of document.querySelectorAll("[data-law-search]")) {
  const language = mount.dataset.lang === "ru" ? "ru" : "kk";
  if (mount.dataset.lawSearch === "page") {
    import("./page.mjs").then(({ searchPage }) => searchPage(mount, language));
  } else {
    const start = () => import("./box.mjs").then(({ searchBox }) => searchBox(mount, language));
    if (mount.querySelector("form")) mount.addEventListener("focusin", start, { once: true });
    else start();
  }
}
