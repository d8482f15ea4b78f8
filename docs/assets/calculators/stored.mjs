// On the page that lists the calculators: what is kept on this device, and the way to remove it.

import { fill, megabytes, one, pageData } from "./dom.mjs";
import { allowKeeping, keptBytes, stopKeeping } from "./offline.mjs";

/** @type {CommonData} */
const { words } = pageData();
const line = one(document, ".stored");
const remove = one(document, ".remove-stored");
const restore = one(document, ".restore-stored");

async function show() {
  const bytes = await keptBytes();
  remove.hidden = !bytes;
  restore.hidden = bytes !== null;
  line.textContent =
    bytes === null
      ? words.offline_off
      : bytes
        ? fill(words.offline_size, { size: megabytes(bytes) })
        : words.offline_none;
}

remove.addEventListener("click", async () => {
  await stopKeeping();
  await show();
});
restore.addEventListener("click", async () => {
  allowKeeping();
  await show();
});
if ("serviceWorker" in navigator && "caches" in window) show();
