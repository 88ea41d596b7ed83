/** Step "compare": every character by itself, on the list, in the picture and on the road (R-ALR-01). */
import { useState } from "preact/hooks";
import type { Alert, StepAnswer } from "../api/types";
import { Icon } from "../parts/icon";
import { certainty, places, runnerUp } from "./certainty";
import { Picture } from "./picture";

type Mark = "same" | "different" | null;

export function Compare({ alert, busy, done }: { alert: Alert; busy: boolean; done: (answer: StepAnswer) => void }) {
  const pairs = places(alert.entry.plate, alert.characters);
  const [marks, setMarks] = useState<Mark[]>(pairs.map(() => null));
  const [at, setAt] = useState(0);
  const pair = pairs[at];
  const left = marks.filter((mark) => mark === null).length;
  const wrong = marks.filter((mark) => mark === "different").length;

  const mark = (verdict: Mark): void => {
    const next = marks.map((old, index) => (index === at ? verdict : old));
    setMarks(next);
    const after = next.indexOf(null, at + 1);
    const open = after >= 0 ? after : next.indexOf(null);
    if (open >= 0) setAt(open);
  };

  return (
    <>
      <Picture url={alert.crop_url} label="The plate as seen by the camera" low />
      <ol class="marks">
        {pairs.map((each, index) => (
          <li key={index}>
            <button
              type="button"
              class={`mark ${marks[index] ?? "open"}`}
              aria-current={index === at ? "step" : undefined}
              aria-label={`Character ${index + 1}, ${each.wanted || "none"} wanted: ${marks[index] ?? "not compared"}`}
              onClick={() => setAt(index)}
            >
              <span class="mark-face">{each.wanted || "–"}</span>
              <span aria-hidden="true">{marks[index] === "same" ? "=" : marks[index] === "different" ? "≠" : "·"}</span>
            </button>
          </li>
        ))}
      </ol>
      {pair && (
        <div class="asked" aria-live="polite">
          <p class="quiet small">
            Character {at + 1} of {pairs.length}, {left > 0 ? `${left} to compare` : "all compared"}
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
      )}
      <div class="answers">
        {left === 0 && (
          // Above, not below: a tap too many on the last character must not save.
          <button type="button" class="button main big wide" disabled={busy} onClick={() => done({ same: wrong === 0 })}>
            {wrong > 0 ? `Save: ${wrong} different` : "Save: all the same"}
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
