/** An account: made for one person, changed by another, and what ends it by itself. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { call, post } from "../api/client";
import { good } from "../api/problem";
import type { Person, Schemas } from "../api/types";
import { Field, Note, ProblemNote, Sheet, useWork } from "../parts/parts";
import { can, hello, me, offline } from "../state/signals";
import { full } from "../time";
import { dayOf } from "./schooling";

interface Of {
  person: Person;
  changed: () => void;
}

/** A last day, a temporary account, one that nobody used: each says so before and after. */
export function Standing({ person, changed }: Of) {
  const { busy, problem, run } = useWork();
  const reopen = async (): Promise<void> => {
    const done = await run(async () => {
      const answer = await post(`/api/people/${person.id}/reopening`);
      return answer.ok ? good(true) : answer;
    });
    if (done) changed();
  };
  if (person.left) return null;
  if (!person.standing)
    return (
      <>
        {person.ends_on && <p class="small">Last day: {dayOf(person.ends_on)}</p>}
        {person.temporary_until && <p class="small">Temporary: closes by itself on {full(person.temporary_until)}</p>}
      </>
    );
  const byDay = person.ends_on !== null && person.temporary_until === null;
  return (
    <Note tone="amber" icon="clock">
      <p>
        {person.standing === "unused"
          ? "Closed: nobody signed in for 90 days."
          : byDay
            ? `Closed: the last day was ${dayOf(person.ends_on ?? "")}.`
            : "Closed: the 72 hours of a temporary account are over."}
      </p>
      {problem && <ProblemNote problem={problem} />}
      {can("keep_account") && !(person.standing === "over" && byDay) && (
        <div>
          <button type="button" class="button" disabled={busy || offline.value} onClick={() => void reopen()}>
            Still needed: open it again
          </button>
        </div>
      )}
      {person.standing === "over" && byDay && <p>Set another last day if the member stays.</p>}
    </Note>
  );
}

export function Change({ person, changed }: Of) {
  const [open, setOpen] = useState(false);
  if (!can("keep_account") || person.left || person.id === me.value?.person.id) return null;
  return (
    <>
      <div>
        <button type="button" class="button" disabled={offline.value} onClick={() => setOpen(true)}>
          Role, units, last day
        </button>
      </div>
      {open && (
        <Sheet title={`Account of ${person.name}`} close={() => setOpen(false)}>
          <ChangeForm
            person={person}
            changed={() => {
              setOpen(false);
              changed();
            }}
          />
        </Sheet>
      )}
    </>
  );
}

const unitsOf = (form: FormData): string[] =>
  String(form.get("units") ?? "")
    .split(",")
    .map((unit) => unit.trim())
    .filter(Boolean);

function ChangeForm({ person, changed }: Of) {
  const { busy, problem, run } = useWork();
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const body = {
      role: String(form.get("role")),
      units: unitsOf(form),
      sworn: form.get("sworn") === "on",
      ends_on: String(form.get("ends_on") ?? "") || null,
    } satisfies Schemas["AccountIn"];
    const done = await run(async () => {
      const answer = await call("PUT", `/api/people/${person.id}`, { body });
      return answer.ok ? good(true) : answer;
    });
    if (done) changed();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Role chosen={person.role} />
      <Units given={person.units} />
      <label class="tick">
        <input type="checkbox" name="sworn" defaultChecked={person.sworn} />
        <span>Sworn</span>
      </label>
      <Field label="Last day" hint="Empty: none. Access ends with this day by itself">
        <input name="ends_on" type="date" defaultValue={person.ends_on ?? ""} />
      </Field>
      <p class="quiet small">A new role signs {person.name} out; the audit keeps what it was before.</p>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy || offline.value}>
        Change it
      </button>
      <Departure person={person} changed={changed} />
    </form>
  );
}

/** The end for good: the username is never given again. */
function Departure({ person, changed }: Of) {
  const { busy, problem, run } = useWork();
  const [sure, setSure] = useState(false);
  const leave = async (): Promise<void> => {
    const done = await run(async () => {
      const answer = await post(`/api/people/${person.id}/departure`);
      return answer.ok ? good(true) : answer;
    });
    if (done) changed();
  };
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <button
        type="button"
        class="button wide"
        disabled={busy || offline.value}
        onClick={() => (sure ? void leave() : setSure(true))}
      >
        {sure ? "Yes: access and devices end now, for good" : "Has left the department"}
      </button>
    </>
  );
}

function Role({ chosen }: { chosen?: string }) {
  return (
    <Field label="Role">
      <select name="role" required>
        {Object.entries(hello.value?.words ?? {}).map(([role, word]) => (
          <option key={role} value={role} selected={role === chosen}>
            {word}
          </option>
        ))}
      </select>
    </Field>
  );
}

function Units({ given }: { given: string[] }) {
  return (
    <Field label="Units" hint="With commas between them, such as CID, TF6">
      <input name="units" maxLength={LENGTH.name} autocomplete="off" defaultValue={given.join(", ")} />
    </Field>
  );
}

export function NewAccount({ done }: { done: () => void }) {
  const { busy, problem, run } = useWork();
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const body = {
      username: String(form.get("username") ?? ""),
      name: String(form.get("name") ?? ""),
      role: String(form.get("role")),
      units: unitsOf(form),
      sworn: form.get("sworn") === "on",
      temporary: form.get("temporary") === "on",
    } satisfies Schemas["PersonIn"];
    if (await run(() => post<Person>("/api/people", body))) done();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Field label="Username" hint="Never one that somebody had before">
        <input name="username" required maxLength={LENGTH.word} autocomplete="off" autocapitalize="none" />
      </Field>
      <Field label="Name">
        <input name="name" required maxLength={LENGTH.name} autocomplete="off" />
      </Field>
      <Role />
      <Units given={[]} />
      <label class="tick">
        <input type="checkbox" name="sworn" />
        <span>Sworn</span>
      </label>
      <label class="tick">
        <input type="checkbox" name="temporary" />
        <span>Temporary: closes by itself after 72 hours</span>
      </label>
      <p class="quiet small">It opens nothing until training is on record and a device is enrolled.</p>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy || offline.value}>
        Make the account
      </button>
    </form>
  );
}
