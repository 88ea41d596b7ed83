/** What agencies of other states declared in writing, until when it stands. */
import { useState } from "preact/hooks";
import { LENGTH } from "../../api/lengths";
import { post } from "../api/client";
import type { Schemas } from "../api/types";
import { LetterField } from "../parts/letter";
import { Field, ProblemNote, Sheet, useWork } from "../parts/parts";
import { dayOf } from "../screens/schooling";
import { can, offline } from "../state/signals";
import { type All, shown } from "./page";

type Declaration = Schemas["DeclarationOut"];
const STATES: Record<string, string> = { in_force: "In force", over: "Over", ended: "Ended" };

export function Declarations({ all }: { all: All }) {
  const [adding, setAdding] = useState(false);
  return (
    <section class="stack tight" aria-labelledby="declared-title">
      <div class="row apart">
        <h2 id="declared-title">Declarations</h2>
        {can("keep_declaration") && (
          <button type="button" class="button" disabled={offline.value} onClick={() => setAdding(true)}>
            Put one on file
          </button>
        )}
      </div>
      <p class="quiet small">
        An agency of another state declares in writing that it does not use what it is given against lawful health care or for
        somebody's immigration status, before anything is released to it.
      </p>
      {all.declarations.length === 0 && <p>None is on file.</p>}
      <ul class="stack tight">
        {all.declarations.map((one) => (
          <li key={one.id}>
            <Card of={one} />
          </li>
        ))}
      </ul>
      {adding && (
        <Sheet title="A declaration" close={() => setAdding(false)}>
          <Form done={() => setAdding(false)} />
        </Sheet>
      )}
    </section>
  );
}

function Card({ of }: { of: Declaration }) {
  const { busy, problem, run } = useWork();
  const end = async (): Promise<void> => {
    const next = await run(() => post<All>(`/api/declarations/${of.id}/end`));
    if (next) shown(next);
  };
  return (
    <article class="card stack tight">
      <div class="row apart">
        <h3>
          {of.agency}, {of.of_state}
        </h3>
        <span class={of.state === "in_force" ? "tag green" : "tag"}>{STATES[of.state] ?? of.state}</span>
      </div>
      <p class="small">
        {of.scope}; signed by {of.signer}, {dayOf(of.signed_on)} to {dayOf(of.until_on)}
        <br />
        <span class="quiet">
          Document {of.digest.slice(0, 12)}…, put on file by {of.made_by}
        </span>
      </p>
      {problem && <ProblemNote problem={problem} />}
      {of.state === "in_force" && can("keep_declaration") && (
        <div>
          <button type="button" class="button" disabled={busy || offline.value} onClick={() => void end()}>
            End it
          </button>
        </div>
      )}
    </article>
  );
}

function Form({ done }: { done: () => void }) {
  const { busy, problem, run } = useWork();
  const [letter, setLetter] = useState<Schemas["LetterIn"] | null>(null);
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const told = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => String(told.get(name) ?? "").trim();
    if (!letter) return;
    const body = {
      agency: text("agency"),
      state: text("state"),
      signer: text("signer"),
      scope: text("scope"),
      signed_on: text("signed_on"),
      letter,
    } satisfies Schemas["DeclarationIn"];
    const next = await run(() => post<All>("/api/declarations", body));
    if (!next) return;
    shown(next);
    done();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Field label="Agency" hint="As it writes itself in its requests">
        <input name="agency" required maxLength={LENGTH.name} />
      </Field>
      <Field label="State" hint="Two letters">
        <input name="state" required pattern="[A-Za-z]{2}" maxLength={2} />
      </Field>
      <Field label="Signed by">
        <input name="signer" required maxLength={LENGTH.name} />
      </Field>
      <Field label="What it covers">
        <input name="scope" required maxLength={LENGTH.line} placeholder="All requests" />
      </Field>
      <Field label="Signed on">
        <input name="signed_on" type="date" required />
      </Field>
      <LetterField label="The signed declaration" required kept={setLetter} />
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        Put it on file
      </button>
    </form>
  );
}
