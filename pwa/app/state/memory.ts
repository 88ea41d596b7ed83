/** What must be forgotten on sign-out, lock and shift end registers itself here. */

const forgetting = new Set<() => void>();

export function forgetWith(forget: () => void): void {
  forgetting.add(forget);
}

/** Clears memory and every cache but the code's own. The device key and the outbox are not touched. */
export async function wipe(): Promise<void> {
  for (const forget of forgetting) forget();
  if (!("caches" in globalThis)) return;
  for (const name of await caches.keys()) {
    if (!name.startsWith("code-")) await caches.delete(name);
  }
}
