// A printed page names its address and the day it was printed.

import { words } from "./page.mjs";

const MONTHS = words.months.split(" ");

export function setUpPrint() {
  const line = document.querySelector(".printed-source .page-address");
  if (!line) return;
  line.textContent = location.href.split("#")[0];
  addEventListener("beforeprint", () => {
    const today = new Date();
    const printed = words.printed
      .replace("{day}", today.getDate())
      .replace("{month}", MONTHS[today.getMonth()]) // browsers know no Kazakh months
      .replace("{year}", today.getFullYear());
    line.textContent = `${location.href.split("#")[0]}. ${printed}`;
  });
}
