// The entrance remembers which language was taken, and marks it on the next visit.
(function () {
  /** @type {NodeListOf<HTMLElement>} */
  var doors = document.querySelectorAll(".door");
  /** @type {string | null} */
  var last = null;
  try {
    last = localStorage.getItem("reading-language");
  } catch (_) {
    // Storage is not allowed.
  }
  doors.forEach(function (door) {
    if (door.dataset.language === last) door.dataset.last = "";
    door.addEventListener("click", function () {
      try {
        localStorage.setItem("reading-language", door.dataset.language || "kk");
      } catch (_) {
        // Storage is not allowed.
      }
    });
  });
})();
