/** Alerts to a locked phone: subscribing ends in a named result, never in a promise that hangs. */
import { signal } from "@preact/signals";
import { fromBase64url } from "../api/bytes";
import { post, remove } from "../api/client";
import { hello, me } from "../state/signals";

export type PushResult =
  | "unknown"
  | "asking"
  | "subscribed"
  | "denied"
  | "unsupported"
  | "needs_install"
  | "timed_out"
  | "failed"
  | "not_kept";

export const push = signal<PushResult>("unknown");

/** Chromium offline never settles `subscribe`, so the wait is ours. */
const TIMEOUT_MS = 12_000;

export async function within<T>(ms: number, work: Promise<T>): Promise<T | "timed_out"> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<"timed_out">((resolve) => {
    timer = setTimeout(() => resolve("timed_out"), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function supported(): PushResult | null {
  if ("serviceWorker" in navigator && "PushManager" in globalThis && "Notification" in globalThis) return null;
  const apple = /iPhone|iPad/.test(navigator.userAgent);
  return apple && !matchMedia("(display-mode: standalone)").matches ? "needs_install" : "unsupported";
}

async function subscribeNow(): Promise<PushResult> {
  const missing = supported();
  if (missing) return missing;
  const key = hello.value?.application_server_key;
  if (!key) return "unsupported";
  if ((await Notification.requestPermission()) !== "granted") return "denied";
  try {
    const found = await within(TIMEOUT_MS, subscription(fromBase64url(key)));
    if (found === "timed_out") return "timed_out";
    const { endpoint, keys } = found.toJSON();
    const answer = await post("/api/push-subscriptions", { endpoint, keys });
    return answer.ok ? "subscribed" : "not_kept";
  } catch (error) {
    return error instanceof DOMException && error.name === "NotAllowedError" ? "denied" : "failed";
  }
}

async function subscription(key: Uint8Array<ArrayBuffer>): Promise<PushSubscription> {
  const { pushManager } = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: key };
  try {
    return await pushManager.subscribe(options);
  } catch (error) {
    // A subscription made with another server's key blocks ours until it is let go.
    if (!(error instanceof DOMException) || error.name !== "InvalidStateError") throw error;
    await (await pushManager.getSubscription())?.unsubscribe();
    return pushManager.subscribe(options);
  }
}

export async function subscribe(): Promise<void> {
  push.value = "asking";
  push.value = await subscribeNow();
}

export async function unsubscribe(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
  await remove("/api/push-subscriptions/current");
  push.value = "unknown";
}

/** At start nothing is asked of the person: only what was granted before is renewed. */
export async function resumePush(): Promise<void> {
  const missing = supported();
  if (missing) push.value = missing;
  else if (Notification.permission === "denied") push.value = "denied";
  else if (Notification.permission === "granted" && me.value?.push.subscribed) push.value = "subscribed";
  else if (Notification.permission === "granted") await subscribe();
}
