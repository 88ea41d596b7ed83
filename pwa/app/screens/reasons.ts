/** Why a plate is of interest: the profile's own reasons, in its words. */
import { me } from "../state/signals";

export function reasons(): { id: string; word: string }[] {
  return me.value?.reasons ?? [];
}

export function reasonWord(id: string): string {
  return reasons().find((reason) => reason.id === id)?.word ?? id.replaceAll("_", " ");
}
