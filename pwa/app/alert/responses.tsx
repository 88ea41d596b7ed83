/** Sheets beside the ladder: on another call, and a neighbouring agency told. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import type { Alert } from "../api/types";
import { Choices, Field, Note, ProblemNote, Sheet, useWork } from "../parts/parts";
import { respond } from "../state/alerts";
import { trueTime } from "../state/alerts";
import { AGO, told } from "./telling";

interface Props {
  alert: Alert;
  close: () => void;
}

/** R-ALR-10, R-ALR-12: weighed, then left with nobody endangered, or stayed with the reason. */
export function OnCallSheet({ alert, close }: Props) {
  const { busy, problem, run } = useWork();
  const [safe, setSafe] = useState(false);
  const say = async (said: Record<string, string | boolean>): Promise<void> => {
    if (await run(told(() => respond(alert.id, "on_call", said)))) close();
  };
  return (
    <Sheet title="I am on a call" close={close}>
      <Note tone="amber">
        <p class="strong">Weigh your assignment against this hit: {alert.reason_word}.</p>
        {alert.assignment && (
          <p>
            {alert.assignment.text} <span class="quiet small cite">({alert.assignment.citation})</span>
          </p>
        )}
      </Note>
      <label class="tick">
        <input type="checkbox" checked={safe} onChange={(event) => setSafe(event.currentTarget.checked)} />
        <span>Leaving my assignment endangers neither an officer nor the public</span>
      </label>
      <button type="button" class="button big wide" disabled={!safe || busy} onClick={() => void say({ choice: "leave", safe: true })}>
        I leave it for this hit
      </button>
      <button type="button" class="button main big wide" disabled={busy} onClick={() => void say({ choice: "stay", because: "assignment" })}>
        I stay: the assignment weighs more
      </button>
      <button type="button" class="button big wide" disabled={busy} onClick={() => void say({ choice: "stay", because: "safety" })}>
        I stay: leaving endangers somebody
      </button>
      {problem && <ProblemNote problem={problem} />}
    </Sheet>
  );
}

/** R-ALR-16: before enforcement there, with who answered and when. */
export function NeighbourSheet({ alert, close }: Props) {
  const { busy, problem, run } = useWork();
  const [agency, setAgency] = useState(alert.neighbours[0] ?? "");
  const [by, setBy] = useState("");
  const [when, setWhen] = useState("0");
  const options = Object.fromEntries(alert.neighbours.map((name) => [name, name]));
  const save = async (): Promise<void> => {
    const said = { agency, answered_by: by.trim() };
    if (await run(told(() => respond(alert.id, "neighbour", said, trueTime(Number(when)))))) close();
  };
  return (
    <Sheet title="Neighbour told" close={close}>
      <p>They are told that you have entered their jurisdiction before any enforcement there.</p>
      <Choices label="Whom" options={options} value={agency} pick={setAgency} />
      <Field label="Who answered">
        <input value={by} autocomplete="off" maxLength={LENGTH.line} onInput={(event) => setBy(event.currentTarget.value)} />
      </Field>
      <Choices label="When" options={AGO} value={when} fit="three" pick={setWhen} />
      {problem && <ProblemNote problem={problem} />}
      <button type="button" class="button main big wide" disabled={!by.trim() || busy} onClick={() => void save()}>
        Save: they were told
      </button>
    </Sheet>
  );
}
