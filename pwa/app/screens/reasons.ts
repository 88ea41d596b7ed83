/** Reason classes in words. */
import { REASON_WORDS } from "../words";

export function reasonWord(id: string): string {
  return REASON_WORDS[id] ?? id.replaceAll("_", " ");
}
