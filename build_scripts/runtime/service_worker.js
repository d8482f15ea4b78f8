// Keeps this site's files for work without a network; never what a reader types.
//
// Pages come from the network, and from here only when it fails or is very slow. Files whose address
// changes with their content come from here. To take this worker away from readers' devices, build
// the site with `--without-offline`: the file then removes itself and all it kept.

/** @typedef {{engines: string, calculators: string, noNetwork: string,
 *   files: {pages: string[], calculators: string[], small: string[], engines: string[]}}} Site */
/** @typedef {ExtendableEvent & {addRoutes?: (routes: object[]) => Promise<void>}} InstallEvent */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
/** @type {Site} */
// @ts-expect-error: the build puts the facts in
const SITE = /* the build puts facts here */ {};

const SLOW = 4000;
const MOST_PAGES = 60;
const MOST_SEARCH = 800;
const SOME = 50;
const PREFIX = "study-";
const PAGES = `${PREFIX}pages`;
const SEARCH = `${PREFIX}search`;
const own = [PAGES, SEARCH, SITE.calculators, SITE.engines].map((name) =>
  name.startsWith(PREFIX) ? name : PREFIX + name,
);
const [, , CALCULATORS, ENGINES] = own;
/** @param {string} path */
const here = (path) => new URL(path, worker.registration.scope).href;

worker.addEventListener("install", (event) => {
  event.waitUntil(Promise.all([prepare(), route(event)]));
});

/** Where the browser can, it takes kept files out of the cache without waking this worker.
 * @param {InstallEvent} event */
async function route(event) {
  if (!event.addRoutes) return;
  const routes = [
    [SITE.calculators, CALCULATORS],
    [SITE.engines, ENGINES],
  ].map(([folder, cacheName]) => ({
    condition: { urlPattern: `${here(folder)}*` },
    source: { cacheName },
  }));
  await event.addRoutes(routes).catch(() => {});
}

// The calculators' pages, and what they need for a first answer. Who had the heavy files of an
// earlier version is given the present ones.
async function prepare() {
  const had = (await caches.keys()).some(
    (name) => name.startsWith(`${PREFIX}assets/runtime`) && name !== ENGINES,
  );
  const engines = await caches.open(ENGINES);
  const calculators = await caches.open(CALCULATORS);
  const pages = await caches.open(PAGES);
  await keep(calculators, SITE.files.calculators);
  await keep(engines, had ? SITE.files.engines : SITE.files.small);
  await Promise.all(
    SITE.files.pages.map(async (path) => {
      const response = await fetch(here(path), { cache: "no-cache" });
      if (response.ok) await pages.put(here(path), response);
    }),
  );
  await worker.skipWaiting();
}

/** What the browser has in its own cache is not fetched again: these addresses never change content.
 * @param {Cache} cache @param {string[]} paths */
async function keep(cache, paths) {
  await Promise.all(
    paths.map(async (path) => {
      const address = here(path);
      if (await cache.match(address)) return;
      const response = await fetch(address, { cache: "force-cache" });
      if (response.ok) await cache.put(address, response);
    }),
  );
}

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith(PREFIX) && !own.includes(name)) await caches.delete(name);
      }
      await worker.clients.claim();
    })(),
  );
});

worker.addEventListener("message", (event) => {
  if (event.data?.kind !== "keep") return;
  event.waitUntil(
    (async () => {
      /** @type {string[]} */
      const told = event.data.files;
      const files = told.filter((address) => cacheOf(address) === ENGINES);
      await keep(
        await caches.open(ENGINES),
        files.map((address) => address.slice(here("").length)),
      );
    })(),
  );
});

/** Which cache holds a file; null for what is not kept for good. @param {string} address */
function cacheOf(address) {
  if (address.startsWith(here(SITE.engines))) return ENGINES;
  if (address.startsWith(here(SITE.calculators))) return CALCULATORS;
  return null;
}

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(here(""))) return;
  const kept = cacheOf(request.url);
  if (kept) event.respondWith(keptFirst(request, kept));
  else if (request.mode === "navigate") event.respondWith(networkFirst(request, PAGES, true));
  else if (request.url.startsWith(here("search/")))
    event.respondWith(networkFirst(request, SEARCH));
  else if (["style", "script", "image", "font"].includes(request.destination)) {
    event.respondWith(networkFirst(request, PAGES));
  }
});

/** @type {Map<string, Promise<Cache>>} */
const opened = new Map();

/** @param {string} name @returns {Promise<Cache>} */
function open(name) {
  const cache = opened.get(name) ?? caches.open(name);
  opened.set(name, cache);
  return cache;
}

/** @param {Request} request @param {string} name */
async function keptFirst(request, name) {
  const cache = await open(name);
  const found = await cache.match(request.url);
  if (found) return found;
  const response = await fetch(request);
  if (response.status === 200) await cache.put(request.url, response.clone());
  return response;
}

/** A page that was kept is shown when the network is gone, or does not answer for some seconds. It is
 * kept without the query of its address: that is what a reader looked for.
 * @param {Request} request @param {string} name @param {boolean} isPage
 * @returns {Promise<Response>} */
async function networkFirst(request, name, isPage = false) {
  const cache = await open(name);
  const [address] = request.url.split(/[?#]/);
  const fresh = fetch(request).then(async (response) => {
    if (response.status === 200) {
      await cache.put(address, response.clone());
      await trim(cache, name === PAGES ? MOST_PAGES : MOST_SEARCH, name === PAGES ? 1 : SOME);
    }
    return response;
  });
  const found = await cache.match(address);
  if (!found) return isPage ? fresh.catch(() => noNetwork()) : fresh;
  fresh.catch(() => {});
  const late = new Promise((resolve) => setTimeout(() => resolve(found), SLOW));
  return Promise.race([fresh.catch(() => found), late]);
}

let stored = 0;

/** Counting what is kept costs more than keeping one file: it is done once in so many files.
 * @param {Cache} cache @param {number} most @param {number} every */
async function trim(cache, most, every) {
  stored += 1;
  if (stored % every) return;
  const requests = await cache.keys();
  const spare = requests.filter(({ url }) => !SITE.files.pages.some((path) => here(path) === url));
  for (const request of spare.slice(0, Math.max(0, spare.length - most)))
    await cache.delete(request);
}

function noNetwork() {
  return new Response(SITE.noNetwork, {
    status: 503,
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}
