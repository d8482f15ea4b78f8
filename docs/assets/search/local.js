// Says on the search page what to do where scripts of the search can't run: from a folder, or if
// its first module does not load. A plain script, as browsers load no module from a folder.
(() => {
  /** @type {HTMLElement | null} */
  const mount = document.querySelector('[data-law-search="page"]');
  if (!mount) return;
  if (new URLSearchParams(location.search).get("q")) mount.dataset.searching = "";
  /** @param {string} name */
  const show = (name) => {
    /** @type {HTMLElement | null | undefined} */
    const said = mount.parentElement?.querySelector(`[data-said="${name}"]`);
    if (said) said.hidden = false;
  };
  if (location.protocol === "file:") show("folder");
  else {
    addEventListener("load", () => {
      if (document.documentElement.dataset.search !== "on") show("failed");
    });
  }
})();
