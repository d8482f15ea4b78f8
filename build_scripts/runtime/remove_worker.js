// Takes the service worker of an earlier build, and everything it kept, off readers' devices.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith("study-")) await caches.delete(name);
      }
      await self.registration.unregister();
    })(),
  );
});
