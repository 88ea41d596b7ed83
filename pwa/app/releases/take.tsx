/** Another agency's request for a record of evidence is taken in, and held against the policy at once. */
import { useState } from "preact/hooks";
import { LENGTH } from "../../api/lengths";
import { post } from "../api/client";
import type { Schemas } from "../api/types";
import { LetterField } from "../parts/letter";
import { Field, Note, ProblemNote, Sheet, useWork } from "../parts/parts";
import { can, offline } from "../state/signals";
import { type All, shown } from "./page";
import { RECIPIENT_WORDS } from "./words";

type Wanted = Schemas["ReleaseIn"];

export function TakeRequest({ evidence }: { evidence: string }) {
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  if (!can("take_request")) return null;
  return (
    <>
      {told && (
        <Note tone={told === "refused" ? "amber" : "green"} live>
          <p class="strong">{told === "refused" ? "On file, and refused by policy." : "On file."}</p>
          <p>
            <a href="/more/releases">It is under Releases</a>
            {told === "refused" && ", with the clauses and a letter."}
          </p>
        </Note>
      )}
      <button type="button" class="button" disabled={offline.value} onClick={() => setOpen(true)}>
        An agency asks for it
      </button>
      {open && (
        <Sheet title="A request for this record" close={() => setOpen(false)}>
          <Form
            evidence={evidence}
            done={(state) => {
              setOpen(false);
              setTold(state);
            }}
          />
        </Sheet>
      )}
    </>
  );
}

function Form({ evidence, done }: { evidence: string; done: (state: string) => void }) {
  const { busy, problem, run } = useWork();
  const [recipient, setRecipient] = useState<Wanted["recipient"]>("agency");
  const [letter, setLetter] = useState<Schemas["LetterIn"] | null>(null);
  const process = recipient === "process";
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const told = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => String(told.get(name) ?? "").trim();
    const body = {
      evidence_id: evidence,
      recipient,
      agency: text("agency"),
      person: text("person"),
      state: text("state"),
      purpose: text("purpose"),
      identified: text("identified"),
      active_case: told.get("active_case") === "on",
      number: text("number"),
      instrument: text("instrument"),
      due_on: text("due_on") || null,
      letter,
    } satisfies Wanted;
    const next = await run(() => post<All>("/api/releases", body));
    if (!next) return;
    shown(next);
    done(next.releases[0]?.state ?? "asked");
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Field label="Who asks">
        <select value={recipient} onChange={(event) => setRecipient(event.currentTarget.value as Wanted["recipient"])}>
          {Object.entries(RECIPIENT_WORDS).map(([id, word]) => (
            <option key={id} value={id}>
              {word}
            </option>
          ))}
        </select>
      </Field>
      <Field label={process ? "Court or office" : "Agency"}>
        <input name="agency" maxLength={LENGTH.name} autocomplete="off" />
      </Field>
      <Field label="Person">
        <input name="person" maxLength={LENGTH.name} autocomplete="off" />
      </Field>
      <Field label="State" hint="Two letters">
        <input name="state" required pattern="[A-Za-z]{2}" maxLength={2} />
      </Field>
      <Field label="How it is known who they are" hint="Called back at a published number, seen in person">
        <input name="identified" maxLength={LENGTH.line} autocomplete="off" />
      </Field>
      <Field label="What for">
        <textarea name="purpose" rows={2} required maxLength={LENGTH.report} />
      </Field>
      <Field label="Their number" hint="If there is one">
        <input name="number" maxLength={LENGTH.number} autocomplete="off" />
      </Field>
      {process ? (
        <>
          <Field label="Instrument" hint="Subpoena, court order, discovery request, FOIA request, of which day">
            <input name="instrument" maxLength={LENGTH.line} />
          </Field>
          <Field label="Due on">
            <input name="due_on" type="date" />
          </Field>
        </>
      ) : (
        <label class="tick">
          <input type="checkbox" name="active_case" />
          <span>It is an active criminal investigation of theirs</span>
        </label>
      )}
      <LetterField label={process ? "The instrument" : "The request in writing"} kept={setLetter} />
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy || offline.value}>
        Take it in
      </button>
    </form>
  );
}
