// This page in a frame of another site: a calculator without what is around it, or one clause as a
// card that always names its edition and links to its place. It tells its height to the page around.

import { addressed, all, language, make, pressed, root, words } from "../reading/page.mjs";
import { permanentLink } from "../reading/tools.mjs";

const html = document.documentElement;
const content = document.querySelector(".md-content__inner") ?? document.body;
const EDGE = 12;
const LEFT_OUT = ".clause-tool, .clause-card, .by, .at";

export function setUpGuest() {
  if (!html.dataset.embed) return;
  if (html.dataset.embed === "card") {
    showCard();
    addEventListener("hashchange", () => location.reload());
  } else content.append(foot(location.origin + location.pathname + location.hash));
  html.dataset.ready = "";
  document.addEventListener("click", leaveTheFrame, true);
  new ResizeObserver(tell).observe(content);
  addEventListener("message", (event) => {
    if (event.source === parent && event.data?.type === "embed-ask") tell();
  });
}

function tell() {
  if (parent === window) return;
  const { bottom } = content.getBoundingClientRect();
  parent.postMessage({ type: "embed-height", height: Math.ceil(bottom + scrollY) + EDGE }, "*");
}

/** Links lead out of the frame; those to a place on this page stay. @param {MouseEvent} event */
function leaveTheFrame(event) {
  const link = pressed(event, "a[href]");
  if (!(link instanceof HTMLAnchorElement) || link.getAttribute("href")?.startsWith("#")) return;
  link.target = "_blank";
  link.relList.add("noopener");
}

/** @param {string} address */
function foot(address) {
  return make(
    "p",
    { class: "embed-foot" },
    make("a", { href: address }, words.embed_open),
    ` – ${words.site_name}`,
  );
}

function showCard() {
  const name = addressed();
  const place = name ? document.getElementById(name) : null;
  const clause = place?.closest("[data-p]");
  if (!(clause instanceof HTMLElement)) {
    const search = new URL(`${language}/search/?q=${encodeURIComponent(name)}`, root).href;
    const told = name ? [`${words.no_clause} `, make("code", {}, name)] : [words.embed_unnamed];
    content.replaceChildren(make("p", { class: "unknown", role: "alert" }, ...told), foot(search));
    return;
  }
  const address = permanentLink(clause);
  const shown = /** @type {HTMLElement} */ (clause.cloneNode(true));
  for (const extra of shown.querySelectorAll(LEFT_OUT)) extra.remove();
  const text = shown.matches("tr")
    ? make("table", { class: "law-table" }, make("tbody", {}, shown))
    : shown;
  content.replaceChildren(
    make(
      "h1",
      { class: "embed-cited" },
      make("a", { href: address }, clause.dataset[language] ?? ""),
    ),
    make("div", { class: "law" }, text),
    ...all(document, ".status-line").slice(0, 1),
    ...all(document, ".labels").slice(0, 1),
    foot(address),
  );
}
