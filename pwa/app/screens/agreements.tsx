/** Agreements with partners whose gateways feed us, under their owner's mark. */
import { useState } from "preact/hooks";
import { get, post } from "../api/client";
import { good } from "../api/problem";
import type { Schemas } from "../api/types";
import { LENGTH } from "../../api/lengths";
import { Icon } from "../parts/icon";
import { Empty, Field, Here, ProblemNote, Sheet, useLoaded, useWork } from "../parts/parts";
import { fetched } from "../state/loaded";
import { can, offline } from "../state/signals";
import { Back } from "./back";
import { MadeGateway } from "./gateway-form";
import { dayOf } from "./schooling";

type Agreements = Schemas["AgreementsOut"];
type Agreement = Schemas["AgreementOut"];
export const agreements = fetched<Agreements>(() => get<Agreements>("/api/agreements"));

const STATES: Record<Agreement["state"], string> = {
  waiting: "Waits for another's approval",
  to_come: "Approved, has not begun",
  in_force: "In force",
  over: "Over",
  ended: "Ended",
};

export function AgreementsScreen() {
  const loaded = useLoaded(agreements);
  const [adding, setAdding] = useState(false);
  return (
    <div class="stack">
      <Back />
      <div class="row apart">
        <h1>Agreements</h1>
        {can("register_agreement") && (
          <button type="button" class="button main" disabled={offline.value} onClick={() => setAdding(true)}>
            <Icon name="plus" slight /> Put on file
          </button>
        )}
      </div>
      <p class="quiet small">
        What a partner's gateway sends bears its owner's mark. Without an agreement in force it is refused, and its frames
        stay with it.
      </p>
      <Here of={loaded} again={() => void agreements.load()}>
        {(all) =>
          all.agreements.length === 0 ? (
            <Empty icon="list" title="No agreement yet">
              <p>Put one on file; another person approves it.</p>
            </Empty>
          ) : (
            <ul class="stack tight">
              {all.agreements.map((one) => (
                <li key={one.id}>
                  <Card of={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Here>
      {adding && (
        <Sheet title="An agreement with a partner" close={() => setAdding(false)}>
          <Form
            done={(next) => {
              agreements.state.value = { at: "here", value: next };
              setAdding(false);
            }}
          />
        </Sheet>
      )}
    </div>
  );
}

function Card({ of }: { of: Agreement }) {
  const { busy, problem, run } = useWork();
  const [making, setMaking] = useState(false);
  const act = async (what: "approval" | "end"): Promise<void> => {
    const next = await run(() => post<Agreements>(`/api/agreements/${of.id}/${what}`));
    if (next) agreements.state.value = { at: "here", value: next };
  };
  const open = of.state !== "over" && of.state !== "ended";
  return (
    <article class="card stack tight">
      <div class="row apart">
        <h2>{of.partner}</h2>
        <span class={of.state === "in_force" ? "tag green" : of.state === "waiting" ? "tag amber" : "tag"}>
          {of.state === "in_force" && <Icon name="check" slight />} {STATES[of.state]}
        </span>
      </div>
      <p>
        {of.shares}, {dayOf(of.from_on)} to {dayOf(of.until_on)}
      </p>
      <p class="small">
        Marked {of.mark} on every read and alert.{" "}
        {of.gateways.length > 0 ? `Gateways: ${of.gateways.join(", ")}.` : "No gateway of theirs yet."}
      </p>
      <p class="quiet small">
        Signed by {of.signed_by}; {of.document}; document {of.digest.slice(0, 12)}…; put on file by {of.made_by}
        {of.approved_by ? `, approved by ${of.approved_by}` : ""}
      </p>
      {problem && <ProblemNote problem={problem} />}
      {of.state === "waiting" && of.own && <p class="small">Another person approves it: you put it on file.</p>}
      {of.state === "waiting" && !of.own && can("approve_agreement") && (
        <button type="button" class="button main wide" disabled={busy || offline.value} onClick={() => void act("approval")}>
          Approve this agreement
        </button>
      )}
      <div class="row">
        {open && can("enrol_gateway") && (
          <button type="button" class="button" disabled={offline.value} onClick={() => setMaking(true)}>
            Add a gateway of theirs
          </button>
        )}
        {open && can("register_agreement") && (
          <button type="button" class="button" disabled={busy || offline.value} onClick={() => void act("end")}>
            End it
          </button>
        )}
      </div>
      {making && (
        <Sheet
          title={`A gateway of ${of.partner}`}
          close={() => {
            setMaking(false);
            void agreements.load();
          }}
        >
          <MadeGateway agreement={of.id} />
        </Sheet>
      )}
    </article>
  );
}

/** SHA-256 of the chosen document, worked out here: the document itself is not sent. */
async function digestOf(file: File): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function Form({ done }: { done: (next: Agreements) => void }) {
  const { busy, problem, run } = useWork();
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => String(form.get(name) ?? "").trim();
    const file = form.get("file") as File;
    const next = await run(async () => {
      const body = {
        partner: text("partner"),
        mark: text("mark"),
        shares: text("shares"),
        signed_by: text("signed_by"),
        document: text("document"),
        digest: await digestOf(file),
        from_on: text("from_on"),
        until_on: text("until_on"),
      } satisfies Schemas["AgreementIn"];
      const answer = await post<Agreements>("/api/agreements", body);
      return answer.ok ? good(answer.value) : answer;
    });
    if (next) done(next);
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Field label="Partner">
        <input name="partner" required maxLength={LENGTH.line} />
      </Field>
      <Field label="Owner's mark" hint="As it stands on every read, alert and result">
        <input name="mark" required maxLength={LENGTH.line} />
      </Field>
      <Field label="What is fed to us">
        <input name="shares" required maxLength={LENGTH.line} placeholder="Frames of two fixed readers" />
      </Field>
      <Field label="Signed by">
        <input name="signed_by" required maxLength={LENGTH.line} placeholder="Both chiefs" />
      </Field>
      <div class="pairs">
        <Field label="From">
          <input name="from_on" type="date" required />
        </Field>
        <Field label="Until">
          <input name="until_on" type="date" required />
        </Field>
      </div>
      <Field label="Where the document is kept">
        <input name="document" required maxLength={LENGTH.line} />
      </Field>
      <Field label="The signed document" hint="It stays here; its fingerprint goes on file">
        <input name="file" type="file" required />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        Put it on file
      </button>
    </form>
  );
}
