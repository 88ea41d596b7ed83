/** The code cache: filled whole at install, named by its digest, never holding anything but code. */

/** Paths of the app that start it; everything else (the API, the gateways' door) goes to the network. */
const SCREENS = /^\/(?:$|alerts(?:\/|$)|capture$|lists(?:\/|$)|search(?:\/|$)|more(?:\/|$)|enrol$|sign-in$|demo$)/;

export interface Sources {
  cached(path: string): Promise<Response | undefined>;
  fetch(request: Request): Promise<Response>;
}

export async function fill(caches: CacheStorage, name: string, assets: string[]): Promise<void> {
  const cache = await caches.open(name);
  await cache.addAll(assets.map((path) => new Request(path, { cache: "reload" })));
}

export async function leaveOld(caches: CacheStorage, name: string): Promise<void> {
  for (const other of await caches.keys()) if (other !== name) await caches.delete(other);
}

/** The answer to a request that is ours, or null: then the browser does as if no worker were here. */
export function serve(
  request: Request,
  origin: string,
  assets: string[],
  sources: Sources,
): Promise<Response> | null {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== origin) return null;
  const screen = request.mode === "navigate" && SCREENS.test(url.pathname);
  if (!screen && !assets.includes(url.pathname)) return null;
  if (request.mode === "navigate" && !screen) return null;
  const path = screen ? "/" : url.pathname;
  return sources.cached(path).then((found) => found ?? sources.fetch(request));
}
