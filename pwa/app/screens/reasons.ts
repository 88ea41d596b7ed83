/** Reason classes in words: the profile's own where the server tells them. */
import { hello } from "../state/signals";
import { REASON_WORDS } from "../words";

export function reasons(): Record<string, string> {
  const told = hello.value?.reasons;
  return told ? Object.fromEntries(told.map(({ id, word }) => [id, word])) : REASON_WORDS;
}

export function reasonWord(id: string): string {
  return reasons()[id] ?? id.replaceAll("_", " ");
}
