// The engine of this page. It starts with the reader's first step into the form; at once, and before
// the other scripts have come, if a filled form is being opened.

import { pageData } from "./dom.mjs";
import { Engine } from "./engine.mjs";
import { worker } from "./load.mjs";
import { isThrifty } from "./thrift.mjs";

/** @type {CommonData} */
const data = pageData();
export const engine = new Engine(worker(data), isThrifty());

// Whether the address holds a form, and not the name of a place on the page.
export function formInAddress() {
  const name = location.hash.slice(1);
  return name !== "" && document.getElementById(name) === null;
}

// This runs before the whole page is read, so places on the page may not be there yet: the
// beginning of a filled form's link, its calculator and version, decides.
const FORM_LINK = /^#[a-z]\d+\./;
if (FORM_LINK.test(location.hash) || history.state?.calculator) engine.start();
