// Stands outside of the modules: where one of them does not come, the page says so, instead of showing
// a form that does nothing. Nothing here may be newer than what the oldest browsers read.
(function () {
  "use strict";
  function tell() {
    var box = document.querySelector(".calculator .dead");
    if (!box || document.documentElement.hasAttribute("data-calculator")) return;
    var local = location.protocol === "file:";
    box.querySelector(".no-code").hidden = local;
    box.querySelector(".no-server").hidden = !local;
    box.querySelector("button").addEventListener("click", function () {
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
