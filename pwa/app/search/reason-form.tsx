/** The reason of a search: purpose, number or phrase. A refusal leaves everything as it was typed. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { post } from "../api/client";
import type { Problem, Schemas } from "../api/types";
import { LetterField } from "../parts/letter";
import { Choices, Field, Here, Note, ProblemNote, useLoaded, useWork } from "../parts/parts";
import { begun, purposeOf } from "./begun";
import { type Inquiry, type SearchForm, searchForm } from "./state";

type Said = Schemas["InquiryIn"];

const DUTIES = { "call-out": "I was called out", overtime: "I work overtime" };

export function ReasonForm({ done }: { done: (opened: Inquiry) => void }) {
  const loaded = useLoaded(searchForm);
  return (
    <Here of={loaded} again={() => void searchForm.load()} rows={3}>
      {(form) => <Form form={form} done={done} />}
    </Here>
  );
}

/** Only a warning: whoever has read it may go on, and a supervisor looks at it. */
export function isWarning(problem: Problem): boolean {
  const clauses = problem.clauses ?? [];
  return clauses.length > 0 && clauses.every(({ id }) => id.endsWith("-warning"));
}

function Form({ form, done }: { form: SearchForm; done: (opened: Inquiry) => void }) {
  const { busy, problem, run } = useWork();
  const [mode, setMode] = useState(form.modes[0] ?? "case");
  const [purpose, setPurpose] = useState(begun.value ? purposeOf(begun.value.reason, form.purposes) : "");
  const [duty, setDuty] = useState<string | null>(null);
  const [letter, setLetter] = useState<Said["letter"]>(null);
  const [outside, setOutside] = useState(false);
  const chosen = form.purposes.find(({ id }) => id === purpose);
  const send = async (fields: HTMLFormElement, acknowledged: boolean): Promise<void> => {
    const told = new FormData(fields);
    const text = (name: string): string => String(told.get(name) ?? "").trim();
    const body: Said = {
      mode: mode === "administrative" ? "administrative" : "case",
      purpose: mode === "administrative" ? "system_testing" : text("purpose"),
      number: text("number"),
      phrase: text("phrase"),
      suspicion: text("suspicion"),
      exigent: text("exigent"),
      duty: duty as Said["duty"] ?? null,
      acknowledged,
      letter: outside ? (letter ?? null) : null,
      outside: outside
        ? {
            agency: text("agency"),
            person: text("person"),
            case: text("outside_case"),
            active_case: told.has("active_case"),
            federal: told.has("federal"),
            not_referred: text("not_referred"),
          }
        : null,
    };
    const opened = await run(() => post<Inquiry>("/api/inquiries", body));
    if (opened) done(opened);
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget, false);
      }}
    >
      {form.modes.length > 1 && (
        <Choices
          label="What kind of search?"
          options={{ case: "For a case", administrative: "Testing or audit" }}
          value={mode}
          pick={setMode}
        />
      )}
      {mode === "administrative" ? (
        <Note>
          <p>An administrative search needs no number. It is marked as such and always looked at.</p>
        </Note>
      ) : (
        <>
          <Field label="Purpose">
            <select name="purpose" required value={purpose} onChange={(event) => setPurpose(event.currentTarget.value)}>
              <option value="">Choose…</option>
              {form.purposes
                .filter(({ id }) => id !== "system_testing")
                .map(({ id, word }) => (
                  <option key={id} value={id}>
                    {word}
                  </option>
                ))}
              {!form.purposes_closed && <option value="other">Another purpose, said below</option>}
            </select>
          </Field>
          {chosen?.exigent && (
            <Field label="What could not wait?" hint="In a sentence; a supervisor looks at it afterwards">
              <textarea name="exigent" required maxLength={LENGTH.note} />
            </Field>
          )}
          <Field label={`${form.reason_word}: number`} hint={form.numbers.map(({ word, example }) => `${word}: ${example}`).join(" · ")}>
            <input name="number" maxLength={LENGTH.number} defaultValue={begun.value?.number ?? ""} autocomplete="off" autocapitalize="characters" />
          </Field>
        </>
      )}
      <Field
        label={mode === "administrative" ? "What is tested or audited?" : "Or what happened, while there is no number"}
        hint={
          mode === "administrative"
            ? "No plate in it"
            : `Such as "Shots fired". The number is owed within ${form.backfill_hours} hours; no plate in it`
        }
      >
        <input name="phrase" maxLength={LENGTH.line} autocomplete="off" />
      </Field>
      {form.suspicion_needed && mode !== "administrative" && (
        <Field label="The articulable suspicion" hint="What ties this plate to the investigation">
          <textarea name="suspicion" maxLength={LENGTH.note} />
        </Field>
      )}
      {form.duty_needed && (
        <Choices label="You are off shift. Why do you search?" options={DUTIES} value={duty} pick={setDuty} />
      )}
      {mode !== "administrative" && (
        <label class="tick">
          <input type="checkbox" checked={outside} onChange={(event) => setOutside(event.currentTarget.checked)} />
          <span>For another agency</span>
        </label>
      )}
      {outside && <OutsideFields kept={setLetter} />}
      {problem && (
        <div ref={show}>
          <ProblemNote problem={problem} />
        </div>
      )}
      {problem && isWarning(problem) && (
        <button
          type="button"
          class="button big wide"
          disabled={busy}
          onClick={(event) => event.currentTarget.form && void send(event.currentTarget.form, true)}
        >
          It does not rest on these words: go on
        </button>
      )}
      <button type="submit" class="button main big wide" disabled={busy}>
        Open the inquiry
      </button>
    </form>
  );
}

/** What was refused is at the end of a long form: it comes into sight by itself. */
function show(note: HTMLElement | null): void {
  note?.scrollIntoView({ block: "center" });
}

function OutsideFields({ kept }: { kept: (letter: Said["letter"]) => void }) {
  return (
    <fieldset class="stack tight">
      <legend>The agency that asks</legend>
      <Field label="Agency">
        <input name="agency" maxLength={LENGTH.name} autocomplete="off" />
      </Field>
      <Field label="Who asks there">
        <input name="person" maxLength={LENGTH.name} autocomplete="off" />
      </Field>
      <Field label="Their case number, or their reason">
        <input name="outside_case" maxLength={LENGTH.name} autocomplete="off" />
      </Field>
      <label class="tick">
        <input type="checkbox" name="active_case" />
        <span>It is an active criminal investigation of theirs</span>
      </label>
      <label class="tick">
        <input type="checkbox" name="federal" />
        <span>It is a federal agency</span>
      </label>
      <LetterField label="The request in writing" kept={kept} />
      <Field label="If it is not referred to those who process such requests: why" hint="Not practical, or it could not wait">
        <input name="not_referred" maxLength={LENGTH.note} autocomplete="off" />
      </Field>
    </fieldset>
  );
}
