// A printed page names its address and the day it was printed.

import { words } from "./page.mjs";

const MONTHS = words.months.split(" ");

export function setUpPrint() {
  const address = location.href.split("#")[0];
  const name = (text) => {
    for (const line of document.querySelectorAll(".printed-source .page-address")) line.textContent = text;
  };
  name(address);
  addEventListener("beforeprint", () => name(`${address}. ${today()}`));
}

function today() {
  const now = new Date();
  return words.printed
    .replace("{day}", now.getDate())
    .replace("{month}", MONTHS[now.getMonth()]) // browsers know no Kazakh months
    .replace("{year}", now.getFullYear());
}
