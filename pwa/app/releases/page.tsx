/** Releases: what other agencies asked for, what was answered, what was handed to whom. */
import { useState } from "preact/hooks";
import { get } from "../api/client";
import type { Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Empty, Here, Note, ProblemNote, Sheet, useLoaded, useWork } from "../parts/parts";
import { save } from "../parts/save";
import { Back } from "../screens/back";
import { dayOf } from "../screens/schooling";
import { fetched } from "../state/loaded";
import { can, offline } from "../state/signals";
import { full } from "../time";
import { Declarations } from "./declarations";
import { AnswerForm, CorrectedForm, LinkMade } from "./forms";
import { RECIPIENT_WORDS, STATE_WORDS } from "./words";

export type All = Schemas["ReleasesOut"];
export type Release = Schemas["ReleaseOut"];
export const releases = fetched<All>(() => get<All>("/api/releases"));
export const shown = (all: All): void => {
  releases.state.value = { at: "here", value: all };
};
const TONES: Record<string, string> = { asked: "tag amber", linked: "tag amber", approved: "tag green", received: "tag green" };

export function ReleasesScreen() {
  const loaded = useLoaded(releases);
  return (
    <div class="stack">
      <Back />
      <h1>Releases</h1>
      <p class="quiet small">
        One record of evidence, for one agency, once. A request is taken in where the evidence is shown. Whatever becomes of it
        stays on file.
      </p>
      <Here of={loaded} again={() => void releases.load()}>
        {(all) => (
          <>
            {all.releases.length === 0 ? (
              <Empty icon="send" title="Nobody has asked">
                <p>Take a request in from the evidence that it is about.</p>
              </Empty>
            ) : (
              <ul class="stack tight">
                {all.releases.map((one) => (
                  <li key={one.id}>
                    <Card of={one} />
                  </li>
                ))}
              </ul>
            )}
            <Register />
            <Declarations all={all} />
          </>
        )}
      </Here>
    </div>
  );
}

/** For an auditor of the state: all of it, without a plate. */
function Register() {
  const { busy, problem, run } = useWork();
  const take = (): Promise<unknown> => run(() => save("/api/releases/register", "releases.csv", "GET"));
  return (
    <div class="stack tight">
      {problem && <ProblemNote problem={problem} />}
      <div>
        <button type="button" class="button" disabled={busy || offline.value} onClick={() => void take()}>
          The register as a file (CSV)
        </button>
      </div>
    </div>
  );
}

function Card({ of }: { of: Release }) {
  return (
    <article class="card stack tight" aria-label={`Request of ${of.agency}`}>
      <div class="row apart">
        <h2>{of.agency || "No agency named"}</h2>
        <span class={TONES[of.state] ?? "tag"}>
          {of.state === "received" && <Icon name="check" slight />} {STATE_WORDS[of.state] ?? of.state}
        </span>
      </div>
      <p>
        {of.person || "Nobody named"}, for our case {of.case_number}
        {of.number && ` (theirs: ${of.number})`}
      </p>
      <p>{of.purpose}</p>
      <p class="small">
        {RECIPIENT_WORDS[of.recipient]}, {of.of_state}
        {of.declared && ", declaration on file"}
        <br />
        {of.identified && (
          <>
            Verified: {of.identified}
            <br />
          </>
        )}
        {of.instrument && (
          <>
            {of.instrument}
            {of.due_on && `, due ${dayOf(of.due_on)}`} {of.overdue && <span class="amber">overdue</span>}
            <br />
          </>
        )}
        <span class="quiet">
          Taken in by {of.taken_by}, {full(of.taken_at)}
          {of.answered_by && ` · answered by ${of.answered_by}`}
          {of.counsel && ` with ${of.counsel}`}
        </span>
      </p>
      {of.note && <p class="small">“{of.note}”</p>}
      {of.refused.map((clause) => (
        <p key={clause.id} class="small">
          {clause.because} <span class="cite">{clause.citation}</span>
        </p>
      ))}
      {of.received_at && (
        <p class="small">
          Received by {of.received_by}, {full(of.received_at)}
        </p>
      )}
      <Wrong of={of} />
      <Acts of={of} />
    </article>
  );
}

function Wrong({ of }: { of: Release }) {
  if (!of.wrong || !of.received_at) return null;
  if (of.corrected_at)
    return (
      <p class="small">
        Told that the reading is wrong: {of.corrected_how}, {full(of.corrected_at)}
      </p>
    );
  return (
    <Note tone="red" icon="alert">
      <p class="strong">The reading proved wrong. They have to be told.</p>
    </Note>
  );
}

type Doing = "answer" | "link" | "corrected" | null;

function Acts({ of }: { of: Release }) {
  const { busy, problem, run } = useWork();
  const [doing, setDoing] = useState<Doing>(null);
  const off = busy || offline.value;
  const print = (what: "letter" | "notice"): Promise<unknown> =>
    run(() => save(`/api/releases/${of.id}/${what}`, `${what === "letter" ? "refusal" : "notice"}-${of.id}.pdf`));
  const told = of.wrong && of.received_at && !of.corrected_at;
  const handle = can("take_request");
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <div class="row">
        {of.may_answer && (
          <button type="button" class="button main" disabled={off} onClick={() => setDoing("answer")}>
            Answer
          </button>
        )}
        {handle && ["approved", "linked", "lapsed"].includes(of.state) && (
          <button type="button" class="button main" disabled={off} onClick={() => setDoing("link")}>
            {of.state === "approved" ? "Make the link" : "Make another link"}
          </button>
        )}
        {["refused", "declined"].includes(of.state) && (
          <button type="button" class="button" disabled={off} onClick={() => void print("letter")}>
            Letter of refusal
          </button>
        )}
        {told && (
          <button type="button" class="button" disabled={off} onClick={() => void print("notice")}>
            Letter to them
          </button>
        )}
        {told && handle && (
          <button type="button" class="button" disabled={off} onClick={() => setDoing("corrected")}>
            They were told
          </button>
        )}
        {of.paper && (
          <a class="button" href={`/api/releases/${of.id}/paper`} download={of.paper}>
            Their request
          </a>
        )}
      </div>
      {of.state === "asked" && of.own && <p class="small">Another person answers it: you took it in.</p>}
      {doing === "answer" && (
        <Sheet title={`Answer to ${of.agency}`} close={() => setDoing(null)}>
          <AnswerForm of={of} done={() => setDoing(null)} />
        </Sheet>
      )}
      {doing === "link" && (
        <Sheet title="A link, good once" close={() => setDoing(null)}>
          <LinkMade of={of} />
        </Sheet>
      )}
      {doing === "corrected" && (
        <Sheet title={`${of.agency} was told`} close={() => setDoing(null)}>
          <CorrectedForm of={of} done={() => setDoing(null)} />
        </Sheet>
      )}
    </>
  );
}
