/** What looked odd about sign-ins and devices: looked at once, and left alone or made a finding. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { get, post } from "../api/client";
import { good } from "../api/problem";
import type { Schemas } from "../api/types";
import { Empty, Field, Here, Note, ProblemNote, Sheet, useLoaded, useWork } from "../parts/parts";
import { fetched } from "../state/loaded";
import { can, offline } from "../state/signals";
import { full } from "../time";
import { Back } from "./back";
import { text } from "./registers";

type Oddities = Schemas["OdditiesOut"];
type Oddity = Schemas["OddityOut"];

export const oddities = fetched<Oddities>(() => get<Oddities>("/api/oddities"));

export function waitingOddities({ oddities: all }: Oddities): number {
  return all.filter(({ seen_at }) => seen_at === null).length;
}

export function OdditiesScreen() {
  const loaded = useLoaded(oddities);
  return (
    <div class="stack">
      <Back />
      <h1>Odd sign-ins</h1>
      <Here of={loaded} again={() => void oddities.load()}>
        {(told) => (
          <>
            <p>
              Devices that are not enrolled asked to sign in <span class="strong">{told.attempts} times</span> in the last
              30 days; each was refused. Nothing below proves anything: look at it, and ask the member.
            </p>
            {told.oddities.length === 0 ? (
              <Empty icon="shield" title="Nothing odd">
                <p>Unknown devices, sign-ins that may be shared, and devices nobody issued stand here.</p>
              </Empty>
            ) : (
              <ul class="stack tight">
                {told.oddities.map((oddity) => (
                  <li key={oddity.id}>
                    <Card oddity={oddity} />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Here>
    </div>
  );
}

const NETWORKS: Record<Oddity["network"], string> = {
  "": "",
  machine: "from the server itself",
  local: "from a private network",
  public: "from the Internet",
};

function facts({ person, device, owner, network }: Oddity): string {
  const whose = owner && owner !== person ? ` of ${owner}` : "";
  const told = [person && `Account of ${person}`, device && `device ${device}${whose}`, NETWORKS[network]].filter(Boolean);
  return told.length > 0 ? `${told.join(", ")}.` : "";
}

function Card({ oddity }: { oddity: Oddity }) {
  return (
    <article class="card stack tight">
      <div class="row apart">
        <h2>{oddity.title}</h2>
        <span class={oddity.seen_at ? "tag" : "tag amber"}>{stands(oddity)}</span>
      </div>
      <p>
        {oddity.what} {facts(oddity)}
      </p>
      <p class="quiet">{oddity.meaning}</p>
      <p class="quiet small">
        {oddity.times === 1 ? "Once" : `${oddity.times} times, last`}: {full(oddity.last_at)}
      </p>
      {oddity.seen_at ? (
        <p class="small">
          {oddity.seen_by}, {full(oddity.seen_at)}
          {oddity.note ? `: ${oddity.note}` : ""}
        </p>
      ) : (
        can("record_violation") && <Answer oddity={oddity} />
      )}
    </article>
  );
}

function stands({ seen_at, finding }: Oddity): string {
  if (!seen_at) return "Open";
  return finding ? "A finding" : "Looked at";
}

function Answer({ oddity }: { oddity: Oddity }) {
  const [open, setOpen] = useState(false);
  const { busy, problem, run } = useWork();
  const refer = async (): Promise<void> => {
    if (await run(() => post<Schemas["FindingMadeOut"]>(`/api/oddities/${oddity.id}/finding`))) await oddities.load();
  };
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <div class="row">
        <button type="button" class="button" disabled={busy || offline.value} onClick={() => setOpen(true)}>
          Looked at: nothing follows
        </button>
        <button type="button" class="button" disabled={busy || offline.value} onClick={() => void refer()}>
          Make it a finding
        </button>
      </div>
      {open && (
        <Sheet title="Nothing follows" close={() => setOpen(false)}>
          <NoteForm oddity={oddity} />
        </Sheet>
      )}
    </>
  );
}

function NoteForm({ oddity }: { oddity: Oddity }) {
  const { busy, problem, run } = useWork();
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const body = { note: text(new FormData(event.currentTarget as HTMLFormElement), "note") } satisfies Schemas["LookedIn"];
    const done = await run(async () => {
      const answer = await post(`/api/oddities/${oddity.id}/acknowledgement`, body);
      return answer.ok ? good(true) : answer;
    });
    if (done) await oddities.load();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Field label="What it was" hint="Such as: changed phones in the morning">
        <input name="note" required maxLength={LENGTH.note} autocomplete="off" />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy || offline.value}>
        Put it aside
      </button>
    </form>
  );
}

/** On the screen of people, for whoever may look at them. */
export function OdditiesNote() {
  return can("view_violations") ? <Waiting /> : null;
}

function Waiting() {
  const loaded = useLoaded(oddities);
  const count = loaded.at === "here" ? waitingOddities(loaded.value) : 0;
  if (count === 0) return null;
  return (
    <Note tone="amber" icon="eye">
      <p>
        {count === 1 ? "1 odd sign-in or device" : `${count} odd sign-ins and devices`} nobody has looked at.{" "}
      </p>
      <div>
        <a class="button" href="/more/sign-ins">
          Look at them
        </a>
      </div>
    </Note>
  );
}
