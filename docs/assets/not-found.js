// Unknown addresses: shows the language of the address, names an unknown clause, mends the links
// where the site does not stand where it was built for.
(function () {
  var path = decodeURI(location.pathname);
  var folder = /^(.*?\/)(kk|ru|c)\//.exec(path);
  var language = folder && folder[2] !== "c" ? folder[2] : null;
  var clause = folder && folder[2] === "c" ? path.slice(folder[1].length + 2).replace(/\/$/, "") : "";

  document.querySelectorAll("section[lang]").forEach(function (section) {
    section.hidden = Boolean(language) && section.lang !== language;
    section.querySelector(".page").hidden = Boolean(clause);
    section.querySelector(".clause").hidden = !clause;
    section.querySelector("code").textContent = clause;
    if (folder) {
      section.querySelectorAll("a").forEach(function (link) {
        var tail = /(kk|ru)\/.*$/.exec(link.getAttribute("href"));
        link.href = folder[1] + tail[0];
      });
    }
    if (clause) section.querySelector("a.search").href += "?q=" + encodeURIComponent(clause.split("/").pop());
  });
  if (language) document.documentElement.lang = language;
})();
