/** How much of an entry's life is left, since its last approval. Pure. */
import type { Entry, Extension } from "../api/types";

type Living = Pick<Entry, "created_at" | "approved_at" | "expires_at"> & {
  extensions: Pick<Extension, "status" | "answered_at">[];
};

export function lifeLeft(entry: Living, now: number): number {
  if (!entry.expires_at) return 0;
  const end = Date.parse(entry.expires_at);
  const longer = entry.extensions.filter(({ status }) => status === "approved").at(-1);
  const whole = end - Date.parse(longer?.answered_at ?? entry.approved_at ?? entry.created_at);
  return whole > 0 ? Math.min(1, Math.max(0, (end - now) / whole)) : 0;
}
