// The calculators without a network: a service worker keeps the files of this site, never what was
// typed. It is told of the heavy files once they have been loaded, so that they come only once.

import { absolute } from "./dom.mjs";

const CHOICE = "reading-offline";
const OFF = "off";
export const PREFIX = "study-";

function refused() {
  try {
    return localStorage.getItem(CHOICE) === OFF;
  } catch {
    return false;
  }
}

/** @param {CommonData} data @param {import("./engine.mjs").Engine} engine */
export function keepOffline({ root, runtime }, engine) {
  if (!("serviceWorker" in navigator) || refused()) return;
  const register = async () => {
    const scope = absolute("", root);
    await navigator.serviceWorker.register(`${scope}service-worker.js`, { scope });
    const { active } = await navigator.serviceWorker.ready;
    const tell = () => {
      if (engine.state.full !== "ready") return;
      engine.removeEventListener("change", tell);
      const files = [...runtime.small, ...runtime.full].map(([path]) => absolute(path, root));
      active?.postMessage({ kind: "keep", files });
    };
    engine.addEventListener("change", tell);
    tell();
  };
  const begin = () => register().catch(() => {}); // without it the site works as before, online
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin, { once: true });
}

// Bytes kept on this device, or null if keeping is switched off.
export async function keptBytes() {
  if (refused()) return null;
  let bytes = 0;
  for (const name of await ownCaches()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      bytes += response ? (await response.blob()).size : 0;
    }
  }
  return bytes;
}

// Removes everything that was kept, and keeps nothing until it is allowed again.
export async function stopKeeping() {
  localStorage.setItem(CHOICE, OFF);
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
  await Promise.all((await ownCaches()).map((name) => caches.delete(name)));
}

export function allowKeeping() {
  localStorage.removeItem(CHOICE);
}

async function ownCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}
