// A permanent link leads to the clause in the language that the reader last used on this site.
(function (script) {
  var language = null;
  try {
    language = localStorage.getItem("reading-language");
  } catch (error) {
    // Storage is not allowed: the browser's languages decide.
  }
  if (language !== "kk" && language !== "ru") {
    var wanted = (navigator.languages || []).map(function (name) { return name.slice(0, 2); });
    language = wanted.find(function (name) { return name === "kk" || name === "ru"; }) || "kk";
  }
  location.replace(script.dataset.root + language + "/" + script.dataset.path);
})(document.currentScript);
