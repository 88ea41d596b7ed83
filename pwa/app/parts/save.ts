/** A file that the server makes: asked for, and given to the browser to be saved. */
import { respond } from "../api/client";
import { type Answer, OFFLINE, bad, good, problemOf } from "../api/problem";

/** Its SHA-256, where the server says it. */
export async function save(path: string, name: string): Promise<Answer<{ sum: string }>> {
  const response = await respond("POST", path);
  if (!response) return bad(OFFLINE);
  if (!response.ok) return bad(await problemOf(response));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  return good({ sum: response.headers.get("x-sha256") ?? "" });
}
