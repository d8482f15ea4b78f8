// Unknown addresses: shows the language of the address, names an unknown clause, mends the links
// where the site does not stand where it was built for. An address of a clause that has no page of
// its own, /c/ACT/NAME/, is led to the page of its act.
(function () {
  var path = location.pathname;
  try {
    path = decodeURIComponent(path);
  } catch (_) {
    // a lone per cent sign is what the reader typed
  }
  var folder = /^(.*?\/)(kk|ru|c)\//.exec(path);
  var language = folder && folder[2] !== "c" ? folder[2] : null;
  var clause =
    folder && folder[2] === "c" ? path.slice(folder[1].length + 2).replace(/\/$/, "") : "";
  var parts = clause.split("/");
  var act =
    folder && parts.length === 2 ? folder[1] + "c/" + encodeURIComponent(parts[0]) + "/" : null;

  if (act) {
    fetch(act, { method: "HEAD" })
      .then(function (answer) {
        if (answer.ok) location.replace(act + "#" + encodeURIComponent(parts[1]));
      })
      .catch(function () {
        /* no line: this page stays */
      });
  }

  /** @type {NodeListOf<HTMLElement>} */
  var sections = document.querySelectorAll("section[lang]");
  sections.forEach(function (section) {
    var page = /** @type {HTMLElement} */ (section.querySelector(".page"));
    var unknown = /** @type {HTMLElement} */ (section.querySelector(".clause"));
    var code = /** @type {HTMLElement} */ (section.querySelector("code"));
    var search = /** @type {HTMLAnchorElement} */ (section.querySelector("a.search"));
    section.hidden = Boolean(language) && section.lang !== language;
    page.hidden = Boolean(clause);
    unknown.hidden = !clause;
    code.textContent = clause;
    section.querySelectorAll("a").forEach(function (link) {
      var tail = /(kk|ru)\/.*$/.exec(link.getAttribute("href") || "");
      if (folder && tail) link.href = folder[1] + tail[0];
    });
    if (clause) search.href += "?q=" + encodeURIComponent(parts[parts.length - 1]);
  });
  if (language) document.documentElement.lang = language;
})();
