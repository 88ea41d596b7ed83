/** What a locked screen may show: never a plate, always something. */

export interface Notice {
  title: string;
  options: NotificationOptions & { renotify?: boolean; vibrate?: number[] };
}

interface Payload {
  title?: unknown;
  body?: unknown;
  tag?: unknown;
  url?: unknown;
  test?: unknown;
  kind?: unknown;
}

const text = (value: unknown, otherwise: string): string =>
  typeof value === "string" && value !== "" ? value : otherwise;

function payload(raw: string): Payload {
  try {
    const found: unknown = JSON.parse(raw);
    return typeof found === "object" && found !== null ? found : {};
  } catch {
    // An unreadable push still shows: the app fetches what it was about.
    return {};
  }
}

function testTitle(title: string): string {
  return /^test\b/i.test(title) ? title.replace(/^test/i, "TEST") : `TEST: ${title}`;
}

export function notice(raw: string): Notice {
  const told = payload(raw);
  const title = text(told.title, "Platewarden");
  const test = told.test === true;
  const sounds = ["request", "outside", "notice", "shift_ends", "shift_over"].includes(String(told.kind));
  const rings = told.kind === "hit" || told.kind === "test" || told.kind === undefined;
  return {
    title: test ? testTitle(title) : title,
    options: {
      body: text(told.body, "Open the app to see what is new."),
      tag: text(told.tag, "platewarden"),
      renotify: rings || sounds,
      silent: !rings && !sounds,
      requireInteraction: told.kind === "hit",
      ...(rings ? { vibrate: [200, 80, 200] } : {}),
      icon: "/icons/icon-192.png",
      badge: "/icons/icon-192.png",
      data: { url: text(told.url, "/alerts") },
    },
  };
}
