// An address that names a clause which is not on this page: the page says so, and offers ways on.

import { act, addressed, edition, language, make, root, words } from "./page.mjs";

const FORM_STATE = "=";

/** @type {HTMLElement | null} */
let notice = null;

function tell() {
  notice?.remove();
  notice = null;
  const name = addressed();
  if (!name || name.includes(FORM_STATE) || document.getElementById(name)) return;
  const search = new URL(`${language}/search/?q=${encodeURIComponent(name)}`, root);
  notice = make(
    "div",
    { class: "unknown", role: "alert" },
    make("p", {}, `${words.no_clause} `, make("code", {}, name)),
  );
  const ways = make("p", {}, make("a", { href: search.href }, words.search));
  if (act)
    ways.prepend(
      make(
        "a",
        { href: new URL(`c/${act}/${edition}#${encodeURIComponent(name)}`, root).href },
        words.look_in_act,
      ),
      " · ",
    );
  notice.append(ways);
  document.querySelector(".md-content__inner h1")?.after(notice);
  notice.scrollIntoView({ block: "center" });
}

export function setUpUnknownClause() {
  if (!document.querySelector(".md-content__inner .law") || document.documentElement.dataset.embed)
    return;
  addEventListener("hashchange", tell);
  tell();
}
