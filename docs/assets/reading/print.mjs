// A printed page names its address and the day it was printed.

import { language, words } from "./page.mjs";

export function setUpPrint() {
  const line = document.querySelector(".printed-source .page-address");
  if (!line) return;
  line.textContent = location.href.split("#")[0];
  addEventListener("beforeprint", () => {
    const day = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date());
    line.textContent = `${location.href.split("#")[0]}. ${words.printed.replace("{date}", day)}.`;
  });
}
