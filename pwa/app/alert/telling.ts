/** An act answers nothing; a button's work needs something to tell success from a problem. */
import type { Answer } from "../api/problem";

export function told(work: () => Promise<Answer<void>>) {
  return async () => {
    const answer = await work();
    return answer.ok ? { ok: true as const, value: true } : answer;
  };
}

/** What was done earlier is told with its true time: minutes ago, as few taps as the road allows. */
export const AGO: Record<string, string> = { "0": "Now", "5": "5 min ago", "15": "15 min ago", "30": "30 min ago", "60": "1 h ago" };
