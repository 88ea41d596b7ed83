/** The sheets that decide: not this one, accept, and what came of it. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import type { Action, Alert, DispositionSaid, Problem, RejectReason } from "../api/types";
import { Choices, Field, Note, ProblemNote } from "../parts/parts";
import { trueTime } from "../state/alerts";
import { BASIS_WORDS, REJECT_WORDS, STOPS, actionsAfter } from "../words";
import { against, gatesDone } from "./ladder";
import { AGO } from "./telling";

interface Props {
  alert: Alert;
  busy: boolean;
  problem: Problem | null;
}

export function Reject(props: Props & { done: (reason: RejectReason, note: string) => void }) {
  const [reason, setReason] = useState<RejectReason | null>(against(props.alert.ladder));
  const [note, setNote] = useState("");
  const needsNote = reason === "other" && note.trim() === "";
  return (
    <>
      <Choices
        label="Why is it not this one?"
        options={REJECT_WORDS}
        value={reason}
        pick={(key) => setReason(key as RejectReason)}
      />
      <Field label={reason === "other" ? "What was it?" : "Note (optional)"}>
        <input value={note} maxLength={LENGTH.note} onInput={(event) => setNote(event.currentTarget.value)} />
      </Field>
      {props.problem && <ProblemNote problem={props.problem} />}
      <button
        type="button"
        class="button main big wide"
        disabled={!reason || needsNote || props.busy}
        onClick={() => reason && props.done(reason, note.trim())}
      >
        Save: not this one
      </button>
    </>
  );
}

/** The server judges; the sheet only says beforehand what it will see as not done. */
export function Accept(props: Props & { done: () => void }) {
  const open = props.alert.ladder.filter((step) => !step.done);
  const doubt = against(props.alert.ladder);
  return (
    <>
      {doubt && (
        <Note tone="red">
          <p class="strong">Your own checks speak against it: {REJECT_WORDS[doubt].toLowerCase()}.</p>
        </Note>
      )}
      {open.length > 0 && (
        <Note tone="amber">
          <p class="strong">Recorded as not done:</p>
          <ul>
            {open.map((step) => (
              <li key={step.id}>
                {step.title} <span class="quiet cite">({step.citation})</span>
              </li>
            ))}
          </ul>
        </Note>
      )}
      <p>
        You say: this is the listed vehicle. That alone does not justify a stop; what you see and confirm yourself may.
      </p>
      {props.problem && <ProblemNote problem={props.problem} />}
      <button
        type="button"
        class={gatesDone(props.alert.ladder) ? "button main big wide" : "button big wide"}
        disabled={props.busy}
        onClick={props.done}
      >
        {gatesDone(props.alert.ladder) ? "Accept the match" : "Accept without these steps"}
      </button>
    </>
  );
}

/** Two taps: what was done, save. A stop also asks for its basis, which an alert alone is not. */
export function Dispose(props: Props & { done: (outcome: DispositionSaid) => void }) {
  const { alert } = props;
  const [action, setAction] = useState<Action | null>(null);
  const [basis, setBasis] = useState<string | null>(null);
  const [event, setEvent] = useState("");
  const [number, setNumber] = useState("");
  const [observed, setObserved] = useState("");
  const [when, setWhen] = useState("0");
  const stop = action !== null && STOPS.has(action);
  const ready = action !== null && (!stop || basis !== null);
  const save = (): void => {
    if (!action) return;
    const grounds = { basis_of_stop: basis, stop_number: number.trim() || null, observed: observed.trim() || null };
    props.done({
      action,
      done_at: trueTime(Number(when)),
      event_number: event.trim() || null,
      ...(stop ? grounds : {}),
      happened: !alert.decision,
    });
  };
  return (
    <>
      {!alert.decision && (
        <Note tone="amber">
          <p>You record what happened although the alert was not accepted. Steps that were not done stand as not done.</p>
        </Note>
      )}
      <Choices
        label="What was done?"
        options={actionsAfter(alert.decision?.decision ?? null)}
        value={action}
        pick={(key) => setAction(key as Action)}
      />
      {stop && (
        <>
          {alert.line && <p class="small">{alert.line.text}</p>}
          <Choices label="Basis of the stop" options={BASIS_WORDS} value={basis} pick={setBasis} />
          <Field label="What you observed (optional)">
            <input value={observed} maxLength={LENGTH.note} onInput={(typed) => setObserved(typed.currentTarget.value)} />
          </Field>
          <Field label="Stop number (optional)">
            <input value={number} autocomplete="off" maxLength={LENGTH.number} onInput={(typed) => setNumber(typed.currentTarget.value)} />
          </Field>
        </>
      )}
      <Field label="Event or report number (optional)">
        <input value={event} autocomplete="off" maxLength={LENGTH.number} onInput={(typed) => setEvent(typed.currentTarget.value)} />
      </Field>
      <Choices label="When" options={AGO} value={when} fit="three" pick={setWhen} />
      {props.problem && <ProblemNote problem={props.problem} />}
      <button type="button" class="button main big wide" disabled={!ready || props.busy} onClick={save}>
        Save
      </button>
    </>
  );
}
