// Stands outside of the modules: where one of them does not come, the page says so, instead of showing
// a form that does nothing. Nothing here may be newer than what the oldest browsers read.
(function () {
  "use strict";
  function tell() {
    var box = /** @type {HTMLElement | null} */ (document.querySelector(".calculator .dead"));
    if (!box || document.documentElement.hasAttribute("data-calculator")) return;
    var local = location.protocol === "file:";
    var code = /** @type {HTMLElement} */ (box.querySelector(".no-code"));
    var server = /** @type {HTMLElement} */ (box.querySelector(".no-server"));
    var button = /** @type {HTMLElement} */ (box.querySelector("button"));
    code.hidden = local;
    server.hidden = !local;
    button.addEventListener("click", function () {
      location.reload();
    });
    box.hidden = false;
    document.documentElement.setAttribute("data-calculator", "dead");
  }
  // Modules run before `load`; one that waits for a module which never comes does not hold it up.
  window.addEventListener("load", function () {
    setTimeout(tell, 0);
  });
})();
