/** How much of an entry's life is left. Pure. */
import type { Entry } from "../api/types";

export function lifeLeft(entry: Pick<Entry, "created_at" | "approved_at" | "expires_at">, now: number): number {
  if (!entry.expires_at) return 0;
  const end = Date.parse(entry.expires_at);
  const whole = end - Date.parse(entry.approved_at ?? entry.created_at);
  return whole > 0 ? Math.min(1, Math.max(0, (end - now) / whole)) : 0;
}
