/** The other steps of the ladder: state, vehicle, status, and a plain question. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import type { Alert, Descriptor, Step, StepAnswer, Vehicle, Verdict } from "../api/types";
import { Choices, Field, Note } from "../parts/parts";
import { DESCRIPTOR_WORDS, NEAR_STATES, RESULT_WORDS, STATES, STATE_NOT_VISIBLE } from "../words";
import { Picture } from "./picture";

export interface StepProps {
  alert: Alert;
  step: Step;
  busy: boolean;
  done: (answer: StepAnswer) => void;
}

function Save({ ready, busy, save }: { ready: boolean; busy: boolean; save: () => void }) {
  return (
    <button type="button" class="button main big wide" disabled={!ready || busy} onClick={save}>
      Save
    </button>
  );
}

/** Prefilled only when the state was read; otherwise the officer looks for it (R-ALR-02). */
export function StateStep({ alert, busy, done }: StepProps) {
  const read = alert.state_match === "not_read" ? null : (alert.state_of_issue?.code ?? null);
  const [state, setState] = useState<string | null>(read);
  const near = [...new Set([...(read ? [read] : []), ...(alert.entry.state ? [alert.entry.state] : []), ...NEAR_STATES])];
  const options = Object.fromEntries(near.slice(0, 8).map((code) => [code, code]));
  return (
    <>
      <Picture url={alert.crop_url} label="The plate as seen by the camera" low />
      {!read && (
        <Note tone="amber">
          <p>The camera did not read the state. Look for it: nothing is filled in for you.</p>
        </Note>
      )}
      <Choices label="State seen" options={options} value={state} fit="narrow" pick={setState} />
      <Field label="Another state">
        <select
          value={state && !(state in options) && state !== STATE_NOT_VISIBLE ? state : ""}
          onChange={(event) => setState(event.currentTarget.value || null)}
        >
          <option value="">Choose…</option>
          {STATES.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </Field>
      <Choices
        label="Or"
        options={{ [STATE_NOT_VISIBLE]: "I cannot see the state" }}
        value={state}
        pick={setState}
      />
      <Save ready={state !== null} busy={busy} save={() => state && done({ state })} />
    </>
  );
}

const VERDICTS: Record<Verdict, string> = { same: "Same", different: "Different", unseen: "Cannot tell" };

/** What the list says of the vehicle, in the four words that are compared; the year is one of the other marks. */
function listed({ year, other, ...rest }: Vehicle): [Descriptor, string][] {
  const marks = [year, other].filter(Boolean).join(", ");
  const all = Object.entries({ ...rest, other: marks }).filter(([, value]) => value);
  return all.length > 0 ? (all as [Descriptor, string][]) : [["other", "nothing is listed"]];
}

export function DescriptorsStep({ alert, busy, done }: StepProps) {
  const asked = listed(alert.entry.vehicle);
  const [said, setSaid] = useState<Partial<Record<Descriptor, Verdict>>>({});
  const ready = asked.every(([name]) => said[name] !== undefined);
  return (
    <>
      <Picture url={alert.frame_url} label="The vehicle as seen by the camera" box={alert.box} low />
      {asked.map(([name, value]) => (
        <Choices
          key={name}
          label={`${DESCRIPTOR_WORDS[name] ?? name}: ${value}`}
          options={VERDICTS}
          value={said[name] ?? null}
          fit="three"
          pick={(verdict) => setSaid({ ...said, [name]: verdict as Verdict })}
        />
      ))}
      <Save ready={ready} busy={busy} save={() => done(said)} />
    </>
  );
}

type Result = "current" | "not_current" | "no_answer";

export function StatusStep({ step, busy, done }: StepProps) {
  const [method, setMethod] = useState<string | null>(null);
  const [by, setBy] = useState("");
  const [result, setResult] = useState<string | null>(null);
  const named = by.trim() !== "" || method !== "dispatch" || result === "no_answer";
  const ready = method !== null && result !== null && named;
  const ways = Object.fromEntries(step.methods.map(({ id, word }) => [id, word]));
  const save = (): void =>
    done({ method: method ?? "", answered_by: by.trim(), result: result as Result });
  return (
    <>
      <Choices label="How it was asked" options={ways} value={method} pick={setMethod} />
      <Field label="Who answered" hint="Name or radio number. Needed where a person answers.">
        <input value={by} autocomplete="off" maxLength={LENGTH.line} onInput={(event) => setBy(event.currentTarget.value)} />
      </Field>
      <Choices label="Result" options={RESULT_WORDS} value={result} pick={setResult} />
      <Save ready={ready} busy={busy} save={save} />
    </>
  );
}

export function ChoiceStep({ step, busy, done }: StepProps) {
  const [choice, setChoice] = useState("");
  const options = Object.fromEntries(step.choices.map(({ id, word }) => [id, word]));
  return (
    <>
      {step.choices.length > 0 ? (
        <Choices label="Answer" options={options} value={choice} pick={setChoice} />
      ) : (
        <Field label="Answer">
          <input value={choice} maxLength={LENGTH.line} onInput={(event) => setChoice(event.currentTarget.value)} />
        </Field>
      )}
      <Save ready={choice.trim() !== ""} busy={busy} save={() => done({ choice: choice.trim() })} />
    </>
  );
}
