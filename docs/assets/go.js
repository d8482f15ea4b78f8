// A permanent link leads to the clause in the language that the reader last used on this site. A
// page of one clause says where that is; the page of an act finds it by the address's fragment.
(function () {
  var script = /** @type {HTMLScriptElement} */ (document.currentScript);
  // A frame of another site says how it shows the clause, and in which language.
  var query = location.search;
  var asked = (/[?&]lang=(kk|ru)(&|$)/.exec(query) || [])[1];

  function chosen() {
    if (asked) return asked;
    var last = null;
    try {
      last = localStorage.getItem("reading-language");
    } catch (_) {
      // Storage is not allowed: the browser's languages decide.
    }
    if (last === "kk" || last === "ru") return last;
    var wanted = (navigator.languages || []).map(function (name) {
      return name.slice(0, 2);
    });
    return (
      wanted.find(function (name) {
        return name === "kk" || name === "ru";
      }) || "kk"
    );
  }

  /** @param {string} address */
  function lead(address) {
    var way = new URL(address, location.href);
    way.search = query;
    location.replace(way.href);
  }

  function named() {
    var fragment = location.hash.slice(1);
    try {
      return decodeURIComponent(fragment);
    } catch (_) {
      return fragment; // a lone per cent sign is what the reader typed
    }
  }

  function find() {
    var name = named();
    var mark = name && document.getElementById(name);
    var place = name ? mark && mark.closest("li") : document.querySelector(".act");
    /** @type {HTMLAnchorElement | null | false | ""} */
    var way = place && place.querySelector("a[hreflang=" + chosen() + "]");
    if (way) {
      lead(way.href);
      return;
    }
    /** @type {NodeListOf<HTMLElement>} */
    var notices = document.querySelectorAll(".unknown");
    notices.forEach(function (told) {
      var code = told.querySelector("code");
      var link = told.querySelector("a");
      told.hidden = false;
      if (code) code.textContent = name;
      if (link) link.search = "?q=" + encodeURIComponent(name);
    });
  }

  if (script.dataset.path) {
    lead(script.dataset.root + chosen() + "/" + script.dataset.path);
    return;
  }
  addEventListener("hashchange", find);
  document.addEventListener("DOMContentLoaded", find);
})();
