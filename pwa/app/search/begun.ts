/** A search that something else leads to: its reason and plate are filled in, in memory alone. */
import { signal } from "@preact/signals";
import type { Entry } from "../api/types";
import { forgetWith } from "../state/memory";
import { go } from "../state/route";

export interface Begun {
  reason: string;
  number: string;
  plate: string;
}

export const begun = signal<Begun | null>(null);
forgetWith(() => {
  begun.value = null;
});

/** R-CUS-02: past reads of a plate of interest are looked at as an inquiry, with its own reason. */
export function lookBack(entry: Entry): void {
  begun.value = { reason: entry.reason_class, number: entry.case_number, plate: entry.plate };
  go("/search");
}

const SAME: Record<string, string> = { wanted_person: "arrest_warrant" };

/** The purpose that the reason of an entry stands for, where the department has it; else the person says it. */
export function purposeOf(reason: string, purposes: { id: string }[]): string {
  const wanted = SAME[reason] ?? reason;
  return purposes.find(({ id }) => id === wanted)?.id ?? "";
}
