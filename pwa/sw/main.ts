/** The service worker: code for offline starts, and a notification for every push. */
import { fill, leaveOld, serve } from "./code";
import { notice } from "./notice";
import { openPath } from "./clicks";

declare const self: ServiceWorkerGlobalScope;
declare const __VERSION__: string;
declare const __ASSETS__: string[];

const CACHE = `code-${__VERSION__}`;

self.addEventListener("install", (event) => {
  event.waitUntil(fill(caches, CACHE, __ASSETS__));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(leaveOld(caches, CACHE).then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const answer = serve(event.request, self.location.origin, __ASSETS__, {
    cached: async (path) => (await caches.open(CACHE)).match(path),
    fetch: (request) => fetch(request),
  });
  if (answer) event.respondWith(answer);
});

// Some phones end a subscription whose push shows nothing: whatever comes, something is shown.
self.addEventListener("push", (event) => {
  const { title, options } = notice(event.data?.text() ?? "");
  event.waitUntil(
    (async () => {
      await self.registration.showNotification(title, options);
      for (const client of await self.clients.matchAll({ type: "window" })) client.postMessage({ type: "pushed" });
    })(),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openPath(self.clients, (event.notification.data as { url?: string } | null)?.url));
});

self.addEventListener("message", (event) => {
  if ((event.data as { type?: string }).type === "take-over") void self.skipWaiting();
});
