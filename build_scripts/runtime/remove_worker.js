// Takes the service worker of an earlier build, and everything it kept, off readers' devices.
const leaver = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
leaver.addEventListener("install", () => leaver.skipWaiting());
leaver.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith("study-")) await caches.delete(name);
      }
      await leaver.registration.unregister();
    })(),
  );
});
