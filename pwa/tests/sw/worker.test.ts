/** The service worker: code offline, a notification for every push, a tap to the right place. */
import { expect, test, vi } from "vitest";
import { openPath } from "../../sw/clicks";
import { fill, leaveOld, serve } from "../../sw/code";
import { notice } from "../../sw/notice";

const ORIGIN = "https://plates.example";
const ASSETS = ["/", "/assets/index-1.js"];

function request(path: string, more: Partial<Request> = {}): Request {
  return { url: new URL(path, ORIGIN).href, method: "GET", mode: "cors", ...more } as Request;
}

const shell = new Response("shell");
const sources = {
  cached: async (path: string) => (path === "/" ? shell : undefined),
  fetch: async () => new Response("network"),
};
const navigate = { mode: "navigate" } as const;

test.each(["/", "/alerts", "/alerts/0193-ab", "/capture", "/lists", "/search/0193-ab", "/more/audit", "/enrol"])(
  "offline deep link %s is answered by the shell",
  async (path) => {
    expect(await serve(request(path, navigate), ORIGIN, ASSETS, sources)).toBe(shell);
  },
);

test.each(["/api/alerts", "/api/frames/2026/1/image", "/ingest/frames", "/docs/tour", "/sw.js"])(
  "R-MOB-05: %s goes to the network and is never kept",
  (path) => {
    expect(serve(request(path), ORIGIN, ASSETS, sources)).toBeNull();
    expect(serve(request(path, navigate), ORIGIN, ASSETS, sources)).toBeNull();
  },
);

test("what is not a plain fetch of ours is left alone", () => {
  expect(serve(request("/", { method: "POST" }), ORIGIN, ASSETS, sources)).toBeNull();
  expect(serve(request("https://elsewhere.example/assets/index-1.js"), ORIGIN, ASSETS, sources)).toBeNull();
});

test("code that is not in the cache comes from the network", async () => {
  const answer = await serve(request("/assets/index-1.js"), ORIGIN, ASSETS, sources);
  expect(await answer?.text()).toBe("network");
});

test("a new version fills a cache of its own and leaves the old ones", async () => {
  const kept = new Map<string, string[]>([["code-old", []]]);
  const store = {
    open: async (name: string) => ({
      addAll: async (asked: Request[]) => kept.set(name, asked.map((each) => each.url)),
    }),
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
  } as unknown as CacheStorage;
  vi.stubGlobal("Request", class {
    constructor(readonly url: string) {}
  });
  await fill(store, "code-new", ASSETS);
  await leaveOld(store, "code-new");
  vi.unstubAllGlobals();
  expect([...kept]).toEqual([["code-new", ASSETS]]);
});

test.each(["", "{broken", "null", "[]", '"text"', '{"title":7,"url":null}'])(
  "whatever a push carries (%s), something is shown",
  (raw) => {
    expect(notice(raw)).toMatchObject({ title: "Platewarden", options: { tag: "platewarden", data: { url: "/alerts" } } });
  },
);

test("R-HOT-05: a hit shows its own words, vibrates and stays until it is seen", () => {
  const told = { title: "Possible match", body: "Open to verify", tag: "h1", url: "/alerts/1", test: false, kind: "hit" };
  expect(notice(JSON.stringify(told))).toMatchObject({
    title: "Possible match",
    options: { body: "Open to verify", tag: "h1", requireInteraction: true, silent: false, vibrate: [200, 80, 200] },
  });
});

test("a test alert says TEST, once", () => {
  expect(notice('{"title":"Alert","test":true,"kind":"test"}').title).toBe("TEST: Alert");
  expect(notice('{"title":"Test: possible match","test":true,"kind":"hit"}').title).toBe("TEST: possible match");
  expect(notice('{"title":"Test alert","test":true,"kind":"test"}').title).toBe("TEST alert");
});

test.each(["update", "withdrawn"])("an alert's %s replaces the notification silently, without vibration", (kind) => {
  const { options } = notice(JSON.stringify({ title: "x", kind }));
  expect(options).toMatchObject({ silent: true, renotify: false });
  expect(options.vibrate).toBeUndefined();
});

test.each(["request", "notice", "shift_ends", "shift_over"])("R-MOB-03: a word that somebody waits for (%s) is heard, each time", (kind) => {
  const { options } = notice(JSON.stringify({ title: "x", kind }));
  expect(options).toMatchObject({ silent: false, renotify: true, requireInteraction: false });
});

test.each(["/more/shift", "/more/looks", "/lists"])("a tap leads to the place that it is about: %s", async (url) => {
  const { clients, openWindow } = windows();
  await openPath(clients, url);
  expect(openWindow).toHaveBeenCalledWith(url);
});

function windows(...clients: Partial<WindowClient>[]) {
  const openWindow = vi.fn(async () => null);
  return { openWindow, clients: { matchAll: async () => clients, openWindow } as unknown as Clients };
}

test("a tap opens the app at the alert when no window is there", async () => {
  const { clients, openWindow } = windows();
  await openPath(clients, "/alerts/0193-ab");
  expect(openWindow).toHaveBeenCalledWith("/alerts/0193-ab");
});

test("a tap shows the alert in the window that is there, and opens no second one", async () => {
  const client = { focused: false, focus: vi.fn(), postMessage: vi.fn() };
  const { clients, openWindow } = windows(client);
  await openPath(clients, "/alerts/1");
  expect(client.focus).toHaveBeenCalled();
  expect(client.postMessage).toHaveBeenCalledWith({ type: "open", url: "/alerts/1" });
  expect(openWindow).not.toHaveBeenCalled();
});

test.each(["https://evil.example/", "//evil.example", "/alerts/../api/me", undefined])(
  "a push cannot open %s",
  async (url) => {
    const { clients, openWindow } = windows();
    await openPath(clients, url);
    expect(openWindow).toHaveBeenCalledWith("/alerts");
  },
);
