/**
 * Yes or no to what somebody else asked for, with a note; one's own request is somebody else's to answer.
 * `noOnly`: nobody has to say yes.
 */
import { LENGTH } from "../../api/lengths";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { post } from "../api/client";
import type { Extension, Schemas } from "../api/types";
import { Field, ProblemNote, useWork } from "../parts/parts";
import { offline } from "../state/signals";

/** A request that is answered or was not in time; `what`: what it asked for. */
export function Answered({ what, until, of }: { what: string; until?: string; of: Extension | Schemas["WideningOut"] }) {
  return (
    <>
      <p>
        <span class="strong">
          {what}: {of.status === "lapsed" ? "nobody answered in time" : of.status}
          {until ?? ""}
        </span>{" "}
        <span class="quiet">
          · asked by {of.asked_by.name}
          {of.answered_by ? `, answered by ${of.answered_by.name}` : ""}
        </span>
      </p>
      <p>{of.reason}</p>
      {of.note && <p class="quiet">Answer: {of.note}</p>}
    </>
  );
}

export function Answering(props: {
  path: string;
  own: boolean;
  noOnly?: boolean;
  changed: () => void;
  children: ComponentChildren;
}) {
  const { busy, problem, run } = useWork();
  const [note, setNote] = useState("");
  const decide = async (approve: boolean): Promise<void> => {
    if (await run(() => post<unknown>(props.path, { approve, note: note.trim() } satisfies Schemas["AnswerIn"]))) props.changed();
  };
  return (
    <div class="stack tight">
      {props.children}
      {props.own && <p class="amber">This is your own request: somebody else answers it.</p>}
      <Field label="Note to who asked">
        <input value={note} maxLength={LENGTH.note} onInput={(event) => setNote(event.currentTarget.value)} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      {offline.value && <p class="amber">An approval needs signal.</p>}
      <div class="two">
        <button type="button" class="button big" disabled={busy || offline.value} onClick={() => void decide(false)}>
          Refuse
        </button>
        {!props.noOnly && (
          <button type="button" class="button main big" disabled={busy || offline.value} onClick={() => void decide(true)}>
            Approve
          </button>
        )}
      </div>
    </div>
  );
}
