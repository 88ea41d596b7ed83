/** Access of one member: taken in one act with its reason, given back by somebody else. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { post } from "../api/client";
import { good } from "../api/problem";
import type { Person, Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Choices, Field, Note, ProblemNote, Sheet, useWork } from "../parts/parts";
import { can, me, offline } from "../state/signals";
import { date, hourMinute } from "../time";

interface Of {
  person: Person;
  changed: () => void;
}

export function Access({ person, changed }: Of) {
  const own = person.id === me.value?.person.id;
  if (person.left) return null;
  if (person.suspended) return <Suspended person={person} changed={changed} />;
  return (
    <>
      {person.locked && <Locked person={person} changed={changed} />}
      {can("suspend_person") && !own && <Suspend person={person} changed={changed} />}
    </>
  );
}

const WHYS: Record<string, string> = {
  policy: "Policy not followed",
  device: "Device or sign-in shared, lost or taken",
  direct: "Danger if access stays open",
};

function Suspend({ person, changed }: Of) {
  const { busy, problem, run } = useWork();
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState("policy");
  const [more, setMore] = useState("");
  const send = async (): Promise<void> => {
    const body = { why: [WHYS[why], more.trim()].filter(Boolean).join(": ") } satisfies Schemas["WhyIn"];
    const done = await run(async () => {
      const answer = await post(`/api/people/${person.id}/suspension`, body);
      return answer.ok ? good(true) : answer;
    });
    if (!done) return;
    setOpen(false);
    changed();
  };
  return (
    <div>
      <button type="button" class="button" disabled={offline.value} onClick={() => setOpen(true)}>
        <Icon name="stop" slight /> Suspend access
      </button>
      {open && (
        <Sheet title={`Suspend ${person.name}`} close={() => setOpen(false)}>
          <p>
            At once: signed out everywhere, no alerts and no notices, shift ended, own requests dropped. Own entries go on
            and are shown to be taken over. The app of {person.name} says whom to ask. Somebody else than you gives access
            back.
          </p>
          <Choices label="Why" options={WHYS} value={why} pick={setWhy} />
          <Field label="What happened (optional)">
            <input value={more} maxLength={LENGTH.line} onInput={(event) => setMore(event.currentTarget.value)} />
          </Field>
          {problem && <ProblemNote problem={problem} />}
          <button type="button" class="button main big wide" disabled={busy || offline.value} onClick={() => void send()}>
            Suspend now
          </button>
        </Sheet>
      )}
    </div>
  );
}

function Suspended({ person, changed }: Of) {
  const { busy, problem, run } = useWork();
  const [why, setWhy] = useState("");
  const running = person.suspensions.find(({ lifted_at }) => lifted_at === null);
  const lift = async (): Promise<void> => {
    const done = await run(async () => {
      const answer = await post(`/api/people/${person.id}/restoration`, { why: why.trim() } satisfies Schemas["WhyIn"]);
      return answer.ok ? good(true) : answer;
    });
    if (done) changed();
  };
  return (
    <Note tone="red">
      {running && (
        <p>
          Suspended on {date(running.at)}, {hourMinute(running.at)}
          {running.by_name ? ` by ${running.by_name}` : " by the system"}: {running.why}
        </p>
      )}
      {can("restore_person") && running?.may_lift ? (
        <>
          <Field label="Why access is given back">
            <input value={why} maxLength={LENGTH.note} onInput={(event) => setWhy(event.currentTarget.value)} />
          </Field>
          {problem && <ProblemNote problem={problem} />}
          <div>
            <button type="button" class="button" disabled={busy || offline.value || !why.trim()} onClick={() => void lift()}>
              Give access back
            </button>
          </div>
        </>
      ) : (
        <p>Another administrator or the chief gives access back.</p>
      )}
    </Note>
  );
}

/** AC-7: five failed sign-ins lock an account until somebody opens it. */
function Locked({ person, changed }: Of) {
  const { busy, problem, run } = useWork();
  const release = async (): Promise<void> => {
    const done = await run(async () => {
      const answer = await post(`/api/people/${person.id}/release`);
      return answer.ok ? good(true) : answer;
    });
    if (done) changed();
  };
  return (
    <Note tone="amber" icon="lock">
      <p>Locked after five failed sign-ins. Speak with {person.name} before you open it.</p>
      {problem && <ProblemNote problem={problem} />}
      {can("release_lockout") && (
        <div>
          <button type="button" class="button" disabled={busy || offline.value} onClick={() => void release()}>
            Open the account
          </button>
        </div>
      )}
    </Note>
  );
}
