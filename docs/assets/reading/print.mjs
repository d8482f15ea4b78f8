// A printed page names its address and the day it was printed.

import { make, words } from "./page.mjs";

const MONTHS = words.months.split(" ");

export function setUpPrint() {
  const address = location.href.split("#")[0];
  /** @param {string} text */
  const name = (text) => {
    for (const line of document.querySelectorAll(".printed-source .page-address"))
      line.textContent = text;
  };
  name(address);
  nameSheets();
  addEventListener("beforeprint", () => name(`${address}. ${today()}`));
}

// Every sheet bears the title of the act with its edition and status, where browsers can do so.
function nameSheets() {
  const status = document.querySelector(".status-line")?.firstChild?.textContent?.trim();
  const act =
    document.querySelector(".crumbs .of-act .long, .crumbs .of-act")?.textContent ??
    document.querySelector("h1")?.textContent;
  if (!status || !act) return;
  const words = JSON.stringify(`${act.trim()}. ${status}`);
  document.head.append(make("style", {}, `@page { @top-left { content: ${words}; } }`));
}

function today() {
  const now = new Date();
  return words.printed
    .replace("{day}", String(now.getDate()))
    .replace("{month}", MONTHS[now.getMonth()]) // browsers know no Kazakh months
    .replace("{year}", String(now.getFullYear()));
}
