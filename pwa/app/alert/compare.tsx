/** Step "compare": every character, on the list, in the picture and on the road (R-ALR-01). */
import { useState } from "preact/hooks";
import type { Alert, StepAnswer } from "../api/types";
import { Icon } from "../parts/icon";
import { type Place, certainty, places, runnerUp } from "./certainty";
import { type Mark, compared, doubtsLeft, inDoubt, nextAt } from "./comparing";
import { Picture } from "./picture";

export function Compare({ alert, busy, done }: { alert: Alert; busy: boolean; done: (answer: StepAnswer) => void }) {
  const pairs = places(alert.entry.plate, alert.characters);
  const [marks, setMarks] = useState<Mark[]>(pairs.map(() => null));
  const [at, setAt] = useState(nextAt(pairs, marks, -1));

  const mark = (verdict: Mark): void => {
    const next = marks.map((old, index) => (index === at ? verdict : old));
    setMarks(next);
    setAt(nextAt(pairs, next, at));
  };

  return (
    <>
      <Picture url={alert.crop_url} label="The plate as seen by the camera" low />
      <Marks pairs={pairs} marks={marks} at={at} pick={setAt} />
      <Asked pairs={pairs} marks={marks} at={at} />
      <div class="answers">
        {doubtsLeft(pairs, marks) === 0 && (
          // Above, not below: a tap too many on the last character must not save.
          <button type="button" class="button main big wide" disabled={busy} onClick={() => done(compared(marks))}>
            {saving(marks)}
          </button>
        )}
        <div class="two">
          <button type="button" class="button big" onClick={() => mark("same")}>
            <Icon name="check" slight /> Same
          </button>
          <button type="button" class="button big" onClick={() => mark("different")}>
            <Icon name="close" slight /> Different
          </button>
        </div>
      </div>
    </>
  );
}

const count = (marks: Mark[], what: Mark): number => marks.filter((mark) => mark === what).length;

/** The button marks the rest and saves; it says both. */
function saving(marks: Mark[]): string {
  const [left, wrong] = [count(marks, null), count(marks, "different")];
  if (left === 0) return wrong > 0 ? `Save: ${wrong} different` : "Save: all the same";
  if (left === marks.length) return `All ${left} are the same`;
  const others = left === 1 ? "other one is" : `other ${left} are`;
  return wrong > 0 ? `Save: ${wrong} different, the ${others} the same` : `The ${others} the same`;
}

interface Shown {
  pairs: Place[];
  marks: Mark[];
  at: number;
}

function Marks({ pairs, marks, at, pick }: Shown & { pick: (at: number) => void }) {
  return (
    <ol class="marks">
      {pairs.map((each, index) => {
        const state = marks[index] ?? (inDoubt(each) ? "doubt" : "open");
        return (
          <li key={index}>
            <button
              type="button"
              class={`mark ${state}`}
              aria-current={index === at ? "step" : undefined}
              aria-label={`Character ${index + 1}, ${each.wanted || "none"} wanted: ${STATES[state].word}`}
              onClick={() => pick(index)}
            >
              <span class="mark-face">{each.wanted || "–"}</span>
              <span aria-hidden="true">{STATES[state].sign}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

const STATES = {
  same: { sign: "=", word: "same" },
  different: { sign: "≠", word: "different" },
  doubt: { sign: "?", word: "in doubt, not compared" },
  open: { sign: "·", word: "not compared" },
};

/** How much is left, and of what: read aloud after every mark. */
function toCompare(pairs: Place[], marks: Mark[]): string {
  const [left, doubts] = [count(marks, null), doubtsLeft(pairs, marks)];
  if (doubts > 0) return `${doubts} in doubt`;
  return left > 0 ? `${left} to compare, one by one or together` : "all compared";
}

function Asked({ pairs, marks, at }: Shown) {
  const pair = pairs[at];
  if (!pair) return null;
  return (
    <div class="asked" aria-live="polite">
      <p class="quiet small">
        Character {at + 1} of {pairs.length}, {toCompare(pairs, marks)}
      </p>
      <p>
        Listed <b class="plate-text">{pair.wanted || "nothing"}</b> · camera read{" "}
        <b class="plate-text">{pair.seen ? (pair.seen.known ? pair.seen.text : "?") : "nothing"}</b>
      </p>
      <p class="quiet small">
        {pair.seen ? certainty(pair.seen) : "not there"}
        {pair.seen && runnerUp(pair.seen) ? `, ${runnerUp(pair.seen)}` : ""}
      </p>
      <p>Is it {pair.wanted || "empty"} in the picture and on the road?</p>
    </div>
  );
}
