/** The process boundary for tests: a server of answers and a phone's storage. */
import "fake-indexeddb/auto";
import { vi } from "vitest";

export interface Asked {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: unknown;
}

type Reply = { status?: number; body?: unknown } | "offline" | Response;

export const asked: Asked[] = [];
let rules: [string, (asked: Asked) => Reply][] = [];

/** Answers by "METHOD /path"; the last rule that fits counts. */
export function server(route: string, reply: Reply | ((asked: Asked) => Reply)): void {
  rules = [[route, typeof reply === "function" ? reply : () => reply], ...rules];
}

export function freshServer(): void {
  asked.length = 0;
  rules = [];
}

export const paths = (): string[] => asked.map(({ method, path }) => `${method} ${path}`);

vi.stubGlobal("fetch", async (path: string, init: RequestInit = {}) => {
  const now: Asked = {
    method: init.method ?? "GET",
    path,
    headers: init.headers as Record<string, string>,
    body: typeof init.body === "string" ? JSON.parse(init.body) : init.body,
  };
  asked.push(now);
  const rule = rules.find(([route]) => route === `${now.method} ${now.path}`);
  const reply = rule?.[1](now) ?? { status: 404, body: { code: "not-found", title: "Nothing here" } };
  if (reply === "offline") throw new TypeError("Failed to fetch");
  if (reply instanceof Response) return reply;
  const status = reply.status ?? 200;
  const type = status >= 400 ? "application/problem+json" : "application/json";
  const body = status === 204 ? null : JSON.stringify(reply.body ?? {});
  return new Response(body, { status, headers: { "content-type": type } });
});
