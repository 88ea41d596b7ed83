/** One door to the server: cookies, the CSRF header, one renewal on 401, problems as values. */
import { byItself } from "../state/touch";
import { type Answer, OFFLINE, bad, good, problemOf } from "./problem";

export interface Ask {
  body?: unknown;
  raw?: { type: string; data: BodyInit };
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Requests that open a session must not try to renew one. */
  open?: boolean;
  keepalive?: boolean;
}

type Renew = () => Promise<boolean>;
let renew: Renew = async () => false;
let lost: () => void = () => undefined;
let heard: (reached: boolean) => void = () => undefined;

/** The session module says how to renew, what to do when that fails, and who hears of the network. */
export function onSession(hooks: { renew: Renew; lost: () => void; heard: (reached: boolean) => void }): void {
  ({ renew, lost, heard } = hooks);
}

function csrfToken(): string | null {
  const found = /(?:^|;\s*)pw_csrf=([^;]+)/.exec(globalThis.document?.cookie ?? "");
  return found?.[1] ? decodeURIComponent(found[1]) : null;
}

function request(method: string, ask: Ask): RequestInit {
  const headers: Record<string, string> = { accept: "application/json", ...ask.headers };
  const init: RequestInit = { method, headers, credentials: "same-origin", cache: "no-store" };
  if (ask.raw) {
    headers["content-type"] = ask.raw.type;
    init.body = ask.raw.data;
  } else if (ask.body !== undefined) {
    headers["content-type"] = "application/json";
    init.body = JSON.stringify(ask.body);
  }
  if (byItself()) headers["x-background"] = "yes";
  const token = method === "GET" ? null : csrfToken();
  if (token) headers["x-csrftoken"] = token;
  if (ask.signal) init.signal = ask.signal;
  if (ask.keepalive) init.keepalive = true;
  return init;
}

async function reach(method: string, path: string, ask: Ask): Promise<Response | null> {
  try {
    const response = await fetch(path, request(method, ask));
    heard(true);
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    heard(false);
    return null;
  }
}

/** The response itself, renewed once on 401; null when the server was not reached. */
export async function respond(method: string, path: string, ask: Ask = {}): Promise<Response | null> {
  const first = await reach(method, path, ask);
  if (first?.status !== 401 || ask.open) return first;
  if (!(await renew())) {
    lost();
    return first;
  }
  return reach(method, path, ask);
}

export async function call<T>(method: string, path: string, ask: Ask = {}): Promise<Answer<T>> {
  const response = await respond(method, path, ask);
  if (!response) return bad(OFFLINE);
  if (!response.ok) return bad(await problemOf(response));
  if (response.status === 204) return good(undefined as T);
  const value: unknown = await response.json().catch(() => undefined);
  return good(value as T);
}

export const get = <T>(path: string, ask?: Ask): Promise<Answer<T>> => call<T>("GET", path, ask);
export const post = <T>(path: string, body?: unknown, ask?: Ask): Promise<Answer<T>> =>
  call<T>("POST", path, { ...ask, ...(body === undefined ? {} : { body }) });
export const put = <T>(path: string, body: unknown): Promise<Answer<T>> => call<T>("PUT", path, { body });
export const remove = (path: string, ask?: Ask): Promise<Answer<void>> => call<void>("DELETE", path, ask);
