/**
 * How a plate is compared: what is in doubt one by one, the rest by itself or in one tap. Pure.
 * What was marked in which way goes to the record: one tap for six is not six taps.
 */
import type { Character } from "../api/types";
import { type Place, certainty, runnerUp } from "./certainty";

export type Mark = "same" | "different" | null;

/** Not read, not as listed, with a runner-up, or not sure: nobody may pass over it. */
export function inDoubt({ seen, differs }: Pick<Place, "seen" | "differs">): boolean {
  return differs || seen === null || !isSure(seen);
}

function isSure(seen: Character): boolean {
  return certainty(seen) === "sure" && runnerUp(seen) === null;
}

/** Where to look next: first at what is in doubt, then at what is open, from `at` on and around. */
export function nextAt(pairs: Place[], marks: Mark[], at: number): number {
  const open = pairs.map((_, index) => index).filter((index) => marks[index] === null);
  const doubtful = open.filter((index) => pairs[index] && inDoubt(pairs[index]));
  const left = doubtful.length > 0 ? doubtful : open;
  return left.find((index) => index > at) ?? left[0] ?? at;
}

export function doubtsLeft(pairs: Place[], marks: Mark[]): number {
  return pairs.filter((pair, index) => marks[index] === null && inDoubt(pair)).length;
}

/** What is sent: whoever has not marked a place by itself has marked it together with the others. */
export function compared(marks: Mark[]): { same: boolean; singly: string; together: string } {
  const where = (open: boolean): string =>
    marks.flatMap((mark, index) => ((mark === null) === open ? [index + 1] : [])).join(",");
  return { same: !marks.includes("different"), singly: where(false), together: where(true) };
}
