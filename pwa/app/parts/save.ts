/** A file that the server makes: asked for, and given to the browser to be saved. */
import { respond } from "../api/client";
import { type Answer, OFFLINE, bad, good, problemOf } from "../api/problem";

/** Its SHA-256, where the server says it. */
export async function save(path: string, name: string, method: "GET" | "POST" = "POST"): Promise<Answer<{ sum: string }>> {
  const response = await respond(method, path);
  if (!response) return bad(OFFLINE);
  if (!response.ok) return bad(await problemOf(response));
  return good(await keep(response, name));
}

/** What was answered, into a file. */
export async function keep(response: Response, name: string): Promise<{ sum: string }> {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  return { sum: response.headers.get("x-sha256") ?? "" };
}
