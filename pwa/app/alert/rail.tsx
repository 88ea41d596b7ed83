/** The ladder as a rail: what was checked, what comes next, what is only offered. */
import type { Step } from "../api/types";
import { hourMinute } from "../time";
import { answerWords } from "./ladder";

const STRICTNESS = { gate: "Needed before accepting", warn: "Should be done", offered: "Optional" };

function mark(step: Step, next: boolean): { sign: string; word: string; tone: string } {
  if (step.done) return { sign: "✓", word: "done", tone: "done" };
  return next ? { sign: "▸", word: "next", tone: "next" } : { sign: "", word: "not done", tone: "open" };
}

export function Rail({ ladder, next, fixed, pick }: { ladder: Step[]; next: Step | null; fixed: boolean; pick: (step: Step) => void }) {
  return (
    <ol class="rail">
      {ladder.map((step) => {
        const { sign, word, tone } = mark(step, step.id === next?.id);
        return (
          <li key={step.id} class={`rail-step ${tone}`}>
            <button type="button" onClick={() => pick(step)} disabled={step.done !== null || fixed}>
              <span class="rail-sign" aria-hidden="true">
                {sign}
              </span>
              <span class="grow">
                <span class="strong">{step.title}</span>
                <span class="unseen">, {word}. </span>
                <br />
                <span class="quiet small">
                  {step.done
                    ? `${hourMinute(step.done.at)} · ${answerWords(step, step.done.answer)}${step.done.recorded_at ? "" : " · waiting to be sent"}`
                    : `${STRICTNESS[step.strictness]} · ${step.citation}`}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
