/** An answer is a value: what was asked for, or the problem with its reasons. */
import type { Problem } from "./types";

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const OFFLINE: Problem = {
  status: 0,
  code: "offline",
  title: "No connection",
  detail: "The server could not be reached.",
  instead: "Try again when there is signal.",
};

export function good<T>(value: T): Answer<T> {
  return { ok: true, value };
}

export function bad<T>(problem: Problem): Answer<T> {
  return { ok: false, problem };
}

export function local(code: string, title: string, instead?: string): Problem {
  return { status: 0, code, title, instead: instead ?? null };
}

/** A refusal names clauses or is a 403; anything else is a failure and may be tried again. */
export function isRefusal(problem: Problem): boolean {
  return problem.status === 403 || (problem.clauses?.length ?? 0) > 0;
}

export async function problemOf(response: Response): Promise<Problem> {
  const fallback: Problem = {
    status: response.status,
    code: `http-${response.status}`,
    title: response.status >= 500 ? "The server had a fault" : "The server said no",
    instead: response.status >= 500 ? "Try again in a moment." : null,
  };
  if (!(response.headers.get("content-type") ?? "").includes("json")) return fallback;
  const body: unknown = await response.json().catch(() => null);
  if (typeof body !== "object" || body === null) return fallback;
  return { ...fallback, ...(body as Partial<Problem>), status: response.status };
}
