// For pages of other sites that show ours in a frame: the frame grows to the height of what is in it.
// Works under a strict content security policy (no inline code, no styles; a copy on one's own server
// will do), and listens to a frame's own site only.
(function () {
  "use strict";
  var MOST = 20000;

  /** @returns {HTMLIFrameElement[]} */
  function frames() {
    return Array.prototype.slice.call(document.querySelectorAll("iframe[data-height=auto]"));
  }

  /** @param {HTMLIFrameElement} frame */
  function siteOf(frame) {
    return new URL(frame.src, location.href).origin;
  }

  addEventListener("message", function (event) {
    var said = event.data;
    if (!said || said.type !== "embed-height" || !(said.height > 0 && said.height < MOST)) return;
    frames().forEach(function (frame) {
      if (frame.contentWindow === event.source && siteOf(frame) === event.origin) {
        frame.height = String(Math.ceil(said.height));
      }
    });
  });

  // What is in a frame may have told its height before this script was there. The question holds
  // nothing, so whoever is in the frame may hear it.
  frames().forEach(function (frame) {
    if (frame.contentWindow) frame.contentWindow.postMessage({ type: "embed-ask" }, "*");
  });
})();
