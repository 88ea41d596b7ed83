/** Duties and who holds them for a time, assignments and deployments, protocols on file. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { get, post, remove } from "../api/client";
import { type Answer, good } from "../api/problem";
import type { Schemas } from "../api/types";
import { Choices, Field, Here, Note, ProblemNote, Sheet, useLoaded, useWork } from "../parts/parts";
import { fetched } from "../state/loaded";
import { can, offline } from "../state/signals";
import { Back } from "./back";
import { day } from "../time";
import { members, text } from "./registers";
import { dayOf } from "./schooling";

type Duties = Schemas["DutiesOut"];
const duties = fetched<Duties>(() => get<Duties>("/api/duties"));
type Kind = "delegations" | "deployments" | "protocols";
const KINDS: Record<Kind, string> = {
  delegations: "Delegate a duty",
  deployments: "Assign or deploy",
  protocols: "File a protocol",
};

export function DutiesScreen() {
  const loaded = useLoaded(duties);
  const [open, setOpen] = useState<Kind | null>(null);
  const close = (): void => setOpen(null);
  return (
    <div class="stack">
      <Back />
      <h1>Duties and protocols</h1>
      {can("keep_duties") && (
        <div class="row">
          {(Object.keys(KINDS) as Kind[]).map((kind) => (
            <button key={kind} type="button" class="button" disabled={offline.value} onClick={() => setOpen(kind)}>
              {KINDS[kind]}
            </button>
          ))}
        </div>
      )}
      <Here of={loaded} again={() => void duties.load()}>
        {(all) => (
          <>
            <Protocols all={all} />
            <Held all={all} />
            <Deployed all={all} />
            {open && (
              <Sheet title={KINDS[open]} close={close}>
                <Form
                  all={all}
                  kind={open}
                  done={() => {
                    close();
                    void duties.load();
                  }}
                />
              </Sheet>
            )}
          </>
        )}
      </Here>
    </div>
  );
}

function Protocols({ all }: { all: Duties }) {
  const missing = all.protocols.filter(({ versions }) => versions.length === 0);
  return (
    <section class="stack tight" aria-labelledby="protocols-title">
      <h2 id="protocols-title">Written protocols</h2>
      {missing.length > 0 && (
        <Note tone="amber">
          <p>None on file for: {missing.map(({ word }) => word.toLowerCase()).join(", ")}.</p>
        </Note>
      )}
      <ul class="stack tight">
        {all.protocols.map((protocol) => (
          <li key={protocol.id} class="card">
            <p class="strong">{protocol.word}</p>
            {protocol.versions.map((each) => (
              <p key={each.version}>
                Version {each.version} of {dayOf(each.dated_on)}, {each.kept_at}{" "}
                <span class="quiet small">filed by {each.by_name}</span>
              </p>
            ))}
            <p class="quiet small cite">{protocol.citation}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Held({ all }: { all: Duties }) {
  const { busy, problem, run } = useWork();
  const end = async (id: string): Promise<void> => {
    const done = await run(async () => {
      const answer = await remove(`/api/duties/delegations/${id}`);
      return answer.ok ? good(true) : answer;
    });
    if (done) await duties.load();
  };
  return (
    <section class="stack tight" aria-labelledby="duties-title">
      <h2 id="duties-title">Duties</h2>
      {problem && <ProblemNote problem={problem} />}
      <ul class="stack tight">
        {all.duties.map((duty) => (
          <li key={duty.id} class="card stack tight">
            <p>
              <span class="strong">{duty.word}</span>: {duty.holder} <span class="quiet small cite">({duty.citation})</span>
            </p>
            {all.delegations
              .filter((each) => each.duty === duty.id)
              .map((each) => (
                <div class="row apart" key={each.id}>
                  <span>
                    {each.running ? "Held now by" : "Was delegated to"} {each.person}, {dayOf(each.starts_on)} to{" "}
                    {dayOf(each.ends_on)} <span class="quiet small">by {each.by_name}</span>
                  </span>
                  {each.running && can("keep_duties") && (
                    <button type="button" class="button" disabled={busy || offline.value} onClick={() => void end(each.id)}>
                      End it now
                    </button>
                  )}
                </div>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Deployed({ all }: { all: Duties }) {
  return (
    <section class="stack tight" aria-labelledby="deployed-title">
      <h2 id="deployed-title">Assignments and deployments</h2>
      {all.deployments.length === 0 && <p class="quiet">None on record.</p>}
      <ul class="stack tight">
        {all.deployments.map((each) => (
          <li key={each.id} class="card">
            <p>
              <span class="strong">{each.what}</span>
              {each.person ? `: ${each.person}` : ""}, {dayOf(each.starts_on)}
              {each.ends_on ? ` to ${dayOf(each.ends_on)}` : " on"}
            </p>
            <p>{each.purpose}</p>
            <p class="quiet small">ordered by {each.by_name}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Form({ all, kind, done }: { all: Duties; kind: Kind; done: () => void }) {
  const { busy, problem, run } = useWork();
  const [sort, setSort] = useState("assignment");
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const sent = await run(async (): Promise<Answer<boolean>> => {
      const answer = await post(`/api/duties/${kind}`, bodyOf(kind, form, sort));
      return answer.ok ? good(true) : answer;
    });
    if (sent) done();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      {kind === "delegations" && (
        <p class="quiet">
          This puts on record who holds the duty. What somebody may do here comes with the role of their account: change
          it under People and devices. The commander on shift may open a locked account and replace a phone without it.
        </p>
      )}
      {kind === "deployments" && (
        <Choices label="Kind" options={{ assignment: "Assignment", deployment: "Deployment" }} value={sort} pick={setSort} />
      )}
      {kind === "protocols" ? <ProtocolFields all={all} /> : <DutyFields all={all} kind={kind} sort={sort} />}
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy || offline.value}>
        Put on record
      </button>
    </form>
  );
}

function bodyOf(kind: Kind, form: FormData, sort: string): unknown {
  const given = (name: string): string => text(form, name);
  if (kind === "protocols")
    return {
      protocol: given("protocol"),
      version: given("version"),
      dated_on: given("dated_on"),
      kept_at: given("kept_at"),
    } satisfies Schemas["ProtocolIn"];
  const days = { starts_on: given("starts_on"), ends_on: given("ends_on") };
  if (kind === "delegations")
    return { duty: given("duty"), person_id: given("person_id"), note: given("note"), ...days } satisfies Schemas["DelegationIn"];
  return {
    kind: sort as Schemas["DeploymentIn"]["kind"],
    person_id: given("person_id") || null,
    what: given("what"),
    purpose: given("purpose"),
    starts_on: days.starts_on,
    ends_on: days.ends_on || null,
  } satisfies Schemas["DeploymentIn"];
}

function Member({ none }: { none: boolean }) {
  const loaded = useLoaded(members);
  return (
    <Field label="Member">
      <select name="person_id" required={!none}>
        {none && <option value="">Nobody: equipment alone</option>}
        {loaded.at === "here" &&
          loaded.value.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}, {person.role_word}
            </option>
          ))}
      </select>
    </Field>
  );
}

function DutyFields({ all, kind, sort }: { all: Duties; kind: Kind; sort: string }) {
  const delegating = kind === "delegations";
  return (
    <>
      {delegating ? (
        <Field label="Duty">
          <select name="duty" required>
            {all.duties.map((duty) => (
              <option key={duty.id} value={duty.id}>
                {duty.word}
              </option>
            ))}
          </select>
        </Field>
      ) : (
        <>
          <Field label="What" hint="Such as a car, a camera, an operation">
            <input name="what" required maxLength={LENGTH.line} />
          </Field>
          <Field label="Purpose">
            <input name="purpose" required maxLength={LENGTH.note} />
          </Field>
        </>
      )}
      <Member none={sort === "deployment" && !delegating} />
      <Field label="From">
        <input name="starts_on" type="date" required defaultValue={day()} />
      </Field>
      <Field label="To" {...(delegating ? {} : { hint: "Empty: until another order" })}>
        <input name="ends_on" type="date" required={delegating} />
      </Field>
      {delegating && (
        <Field label="Note">
          <input name="note" maxLength={LENGTH.line} />
        </Field>
      )}
    </>
  );
}

function ProtocolFields({ all }: { all: Duties }) {
  return (
    <>
      <Field label="Protocol for">
        <select name="protocol" required>
          {all.protocols.map((protocol) => (
            <option key={protocol.id} value={protocol.id}>
              {protocol.word}
            </option>
          ))}
        </select>
      </Field>
      <Field label="Version">
        <input name="version" required maxLength={LENGTH.number} />
      </Field>
      <Field label="Dated">
        <input name="dated_on" type="date" required defaultValue={day()} />
      </Field>
      <Field label="Where it is kept">
        <input name="kept_at" required maxLength={LENGTH.line} />
      </Field>
    </>
  );
}
