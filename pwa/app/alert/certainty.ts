/** How sure a character is, as a word and a shape; the limits are of calibrated probabilities. */
import type { Alert, Character } from "../api/types";

export type Certainty = "sure" | "likely" | "doubtful" | "not read";

export const SURE = 0.99;
export const LIKELY = 0.9;

export const SHAPES: Record<Certainty, string> = { sure: "●", likely: "◐", doubtful: "○", "not read": "×" };

export function certainty(character: Character): Certainty {
  if (!character.known) return "not read";
  if (character.probability >= SURE) return "sure";
  return character.probability >= LIKELY ? "likely" : "doubtful";
}

/** A reading is never wholly certain, and never shown as if it were. */
export function percent(probability: number): string {
  const whole = Math.round(probability * 100);
  if (whole >= 100) return "over 99 %";
  return whole < 1 ? "under 1 %" : `${whole} %`;
}

/** "8 or B", only where the runner-up is worth a look; a sure character needs none. */
export function runnerUp(character: Character): string | null {
  if (!character.runner_up || certainty(character) === "sure") return null;
  const first = character.known ? character.text : null;
  return first ? `${first} or ${character.runner_up}` : `${character.runner_up}?`;
}

export interface Place {
  wanted: string;
  seen: Character | null;
  differs: boolean;
}

/**
 * Wanted and seen side by side, one place each. Texts of different length are laid so that the
 * fewest places differ: a missing character must not make all after it look wrong.
 */
export function places(wanted: string, seen: Character[]): Place[] {
  const left = [...wanted];
  const costs = table(left, seen);
  const pairs: Place[] = [];
  let i = left.length;
  let j = seen.length;
  while (i > 0 || j > 0) {
    const here = costs[i]?.[j] ?? 0;
    if (i > 0 && j > 0 && here === (costs[i - 1]?.[j - 1] ?? 0) + differs(left[i - 1], seen[j - 1])) {
      pairs.unshift(pair(left[--i] ?? "", seen[--j] ?? null));
    } else if (i > 0 && here === (costs[i - 1]?.[j] ?? 0) + 1) {
      pairs.unshift(pair(left[--i] ?? "", null));
    } else {
      pairs.unshift(pair("", seen[--j] ?? null));
    }
  }
  return pairs;
}

function differs(wanted: string | undefined, seen: Character | undefined): number {
  return seen?.known && seen.text === wanted ? 0 : 1;
}

function pair(wanted: string, seen: Character | null): Place {
  return { wanted, seen, differs: differs(wanted, seen ?? undefined) === 1 };
}

function table(wanted: string[], seen: Character[]): number[][] {
  const rows: number[][] = [];
  for (let i = 0; i <= wanted.length; i++) {
    const row: number[] = [];
    for (let j = 0; j <= seen.length; j++) {
      if (i === 0 || j === 0) row.push(i + j);
      else {
        const across = (rows[i - 1]?.[j - 1] ?? 0) + differs(wanted[i - 1], seen[j - 1]);
        row.push(Math.min(across, (rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
      }
    }
    rows.push(row);
  }
  return rows;
}

/** Spelled out for a screen reader, character by character. */
export function spoken(characters: Character[]): string {
  return characters
    .map((character) => {
      const word = certainty(character);
      const other = runnerUp(character);
      const name = character.known ? character.text : "character";
      return other ? `${name}, ${word}, ${other}` : `${name}, ${word}`;
    })
    .join("; ");
}

/** Where the list and the picture disagree, each in a few words. */
export function stateLine(alert: Pick<Alert, "state_match" | "state_of_issue">, wanted: string | null): string {
  const seen = alert.state_of_issue?.code;
  if (alert.state_match === "not_read" || !seen) return "State: not read, look for it";
  if (alert.state_match === "different") return `State: ${seen}, but ${wanted ?? "another"} is listed`;
  return `State: ${seen}, as listed`;
}
