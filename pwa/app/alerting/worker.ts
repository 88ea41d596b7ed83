/** Registers the service worker and hears what it says: open this alert, a new version is ready. */
import { signal } from "@preact/signals";
import { go } from "../state/route";
import { list } from "../state/alerts";
import { phase } from "../state/signals";

export const newVersion = signal<ServiceWorker | null>(null);

export async function watchWorker(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  let reloading = false;
  const controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (!controlled || reloading) return;
    reloading = true;
    location.reload();
  });
  navigator.serviceWorker.addEventListener("message", (event: MessageEvent<{ type: string; url?: string }>) => {
    if (event.data.type === "open" && event.data.url) go(event.data.url);
    if (event.data.type === "pushed" && phase.value === "in") void list.load();
  });
  const registration = await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
  const offer = (): void => {
    const worker = registration.waiting;
    if (!worker || !controlled) return;
    // With nothing on the screen to lose, the new version takes over by itself.
    if (phase.value !== "in") worker.postMessage({ type: "take-over" });
    else newVersion.value = worker;
  };
  offer();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offer);
  });
}
