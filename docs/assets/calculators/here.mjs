// The engine of this page. It starts with the reader's first step into the form; at once, and before
// the other scripts have come, if a filled form is being opened.

import { pageData } from "./dom.mjs";
import { Engine } from "./engine.mjs";
import { worker } from "./load.mjs";

export const engine = new Engine(worker(pageData()));

if (location.hash.length > 1 || history.state?.calculator) engine.start();
