/** What a screen shows while it fetches: nothing for 300 ms, a skeleton after, then content or the problem. */
import { type Signal, signal } from "@preact/signals";
import type { Answer } from "../api/problem";
import type { Problem } from "../api/types";
import { forgetWith } from "./memory";

export type Loaded<T> =
  | { at: "nothing" }
  | { at: "loading" }
  | { at: "failed"; problem: Problem }
  | { at: "here"; value: T };

export interface Fetched<T> {
  state: Signal<Loaded<T>>;
  load(): Promise<void>;
}

/** A screen's content by fetching; a later load keeps what is shown until the new content is here. */
export function fetched<T>(ask: () => Promise<Answer<T>>): Fetched<T> {
  const state = signal<Loaded<T>>({ at: "nothing" });
  let asked = 0;
  forgetWith(() => {
    // An answer still on its way must not bring back what was just forgotten.
    asked += 1;
    state.value = { at: "nothing" };
  });
  return {
    state,
    async load() {
      if (state.value.at !== "here") state.value = { at: "loading" };
      asked += 1;
      const mine = asked;
      const answer = await ask();
      if (mine !== asked) return;
      if (answer.ok) state.value = { at: "here", value: answer.value };
      else if (state.value.at !== "here" || answer.problem.code !== "offline")
        state.value = { at: "failed", problem: answer.problem };
    },
  };
}
