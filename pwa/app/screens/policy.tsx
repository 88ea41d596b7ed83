/** The policy in force, in plain words with its paragraphs; and the two people who put another in its place. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { get, post } from "../api/client";
import { good } from "../api/problem";
import type { Clause, Policy, PolicyChoice, Proposal, Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Choices, Field, Here, Note, ProblemNote, Sheet, useLoaded, useWork } from "../parts/parts";
import { refreshHello } from "../state/session";
import { fetched } from "../state/loaded";
import { can, offline } from "../state/signals";
import { date, full } from "../time";
import { Back } from "./back";

const policy = fetched<Policy>(() => get<Policy>("/api/policy"));

const changed = async (): Promise<void> => {
  await Promise.all([policy.load(), refreshHello()]);
};

export function PolicyScreen() {
  const loaded = useLoaded(policy);
  return (
    <div class="stack">
      <Back />
      <h1>Policy</h1>
      <Here of={loaded} again={() => void policy.load()}>
        {(told) => (
          <>
            <InForce told={told} />
            <Waiting told={told} />
            <Reading told={told} />
            {can("propose_profile") && <Propose told={told} />}
            <Storage told={told} />
            <History told={told} />
          </>
        )}
      </Here>
    </div>
  );
}

const LAWS: Record<string, string> = { cjis: "CJIS Security Policy", illinois: "Illinois law", iowa: "Iowa law" };

function InForce({ told }: { told: Policy }) {
  return (
    <section class="card stack tight">
      <h2>{told.department}</h2>
      <p>{told.text}</p>
      <p class="quiet">Over it: {told.law.map((name) => LAWS[name] ?? name).join(", ")}.</p>
      <p class="quiet small">
        Version {told.version.slice(0, 12)}
        {told.since ? `, in force since ${full(told.since)}` : ""}
      </p>
    </section>
  );
}

function Reading({ told }: { told: Policy }) {
  return (
    <section class="stack tight" aria-labelledby="reading-title">
      <h2 id="reading-title">What it says</h2>
      {told.topics.map(({ title, lines }) => (
        <details key={title} class="card">
          <summary>
            {title} <span class="quiet small">{lines.length}</span>
          </summary>
          <ul class="stack tight">
            {lines.map(({ text, citation }) => (
              <li key={text + citation}>
                {text} <span class="quiet small">{citation}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

const nameOf = (told: Policy, name: string): string =>
  told.choices.find(({ profile }) => profile.name === name)?.profile.department ?? name;

/** The second person reads what would change before they put it in force. */
function Waiting({ told }: { told: Policy }) {
  const proposal = told.proposals.find(({ confirmed }) => confirmed === null);
  if (!proposal) return null;
  return (
    <section class="card stack tight" aria-labelledby="waiting-title">
      <h2 id="waiting-title">Proposed: {nameOf(told, proposal.to_profile)}</h2>
      <p>{proposal.why}</p>
      <p class="quiet">
        {proposal.proposed_by_name}, {full(proposal.proposed_at)}. Version {proposal.to_version.slice(0, 12)}.
      </p>
      <details>
        <summary>
          What would change <span class="quiet small">{told.changes.length}</span>
        </summary>
        <ul class="stack tight">
          {told.changes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
      <Answer proposal={proposal} />
    </section>
  );
}

function Answer({ proposal }: { proposal: Proposal }) {
  const { busy, problem, run } = useWork();
  const [sure, setSure] = useState(false);
  const send = async (act: "confirmation" | "refusal", body?: unknown): Promise<void> => {
    const done = await run(async () => {
      const answer = await post(`/api/policy/proposals/${proposal.id}/${act}`, body);
      return answer.ok ? good(true) : answer;
    });
    setSure(false);
    if (done) await changed();
  };
  const confirm = (): Promise<void> =>
    send("confirmation", { version: proposal.to_version } satisfies Schemas["ConfirmIn"]);
  return (
    <>
      {proposal.own && <p>Another administrator or the chief confirms it: a policy is changed by two people.</p>}
      {problem && <ProblemNote problem={problem} />}
      <div class="row">
        {can("confirm_profile") && !proposal.own && (
          <button
            type="button"
            class="button main"
            disabled={busy || offline.value}
            onClick={() => (sure ? void confirm() : setSure(true))}
          >
            {sure ? "Yes, put it in force now" : "Confirm"}
          </button>
        )}
        {can("propose_profile") && (
          <button type="button" class="button" disabled={busy || offline.value} onClick={() => void send("refusal")}>
            {proposal.own ? "Take it back" : "Refuse"}
          </button>
        )}
      </div>
    </>
  );
}

function Propose({ told }: { told: Policy }) {
  const [open, setOpen] = useState(false);
  if (told.proposals.some(({ confirmed }) => confirmed === null)) return null;
  return (
    <div>
      <button type="button" class="button" onClick={() => setOpen(true)}>
        <Icon name="list" slight /> Propose another policy
      </button>
      {open && (
        <Sheet title="Another policy" close={() => setOpen(false)}>
          <ProposalForm told={told} done={() => setOpen(false)} />
        </Sheet>
      )}
    </div>
  );
}

function ProposalForm({ told, done }: { told: Policy; done: () => void }) {
  const { busy, problem, run } = useWork();
  const others = told.choices.filter(({ profile }) => profile.version !== told.version);
  const [name, setName] = useState<string | null>(null);
  const [why, setWhy] = useState("");
  const chosen = others.find(({ profile }) => profile.name === name);
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const body = { profile: name ?? "", why: why.trim() } satisfies Schemas["ProposalIn"];
    if (!(await run(() => post<Schemas["ProposedOut"]>("/api/policy/proposals", body)))) return;
    done();
    await changed();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <p>You propose it; another administrator or the chief confirms it. Until then nothing changes.</p>
      <Choices
        label="Whose text"
        options={Object.fromEntries(others.map(({ profile }) => [profile.name, profile.department]))}
        value={name}
        pick={setName}
      />
      {chosen && <p class="quiet">{chosen.profile.text}</p>}
      {chosen && <Blocked clauses={[...chosen.profile.blocked, ...chosen.profile.unsigned]} />}
      <Field label="Why">
        <input name="why" value={why} maxLength={LENGTH.note} required onInput={(event) => setWhy(event.currentTarget.value)} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy || offline.value || !chosen}>
        Propose
      </button>
    </form>
  );
}

/** Why a profile cannot be put in force now, in its own sentences. */
export function Blocked({ clauses }: { clauses: Clause[] }) {
  if (clauses.length === 0) return null;
  return (
    <Note tone="amber" live>
      <p class="strong">Cannot be put in force yet.</p>
      {clauses.map(({ id, citation, because, instead }) => (
        <div key={id}>
          <p class="strong">{citation}</p>
          <p>{because}</p>
          <p>{instead}</p>
        </div>
      ))}
    </Note>
  );
}

export const GROUNDS = {
  agreement: "A provider agreement covers it",
  amended: "The text was amended",
};

/** A text that bars or does not foresee own storage is signed for by the Chief. */
function Storage({ told }: { told: Policy }) {
  const signs = can("acknowledge_storage");
  const shown = told.choices.filter(
    ({ profile, signed }) => profile.sign && (profile.name === told.profile || signed || signs),
  );
  if (shown.length === 0) return null;
  return (
    <section class="stack tight" aria-labelledby="storage-title">
      <h2 id="storage-title">Where the data is stored</h2>
      {shown.map((choice) => (
        <Signed key={choice.profile.name} choice={choice} signs={signs} />
      ))}
    </section>
  );
}

function Signed({ choice, signs }: { choice: PolicyChoice; signs: boolean }) {
  const [open, setOpen] = useState(false);
  const { profile, signed } = choice;
  return (
    <article class="card stack tight">
      <h3>{profile.department}</h3>
      {signed ? (
        <p>
          {GROUNDS[signed.ground as keyof typeof GROUNDS] ?? signed.ground}: {signed.names}.{" "}
          <span class="quiet small">
            Signed by {signed.name} on {date(signed.at)}.
          </span>
        </p>
      ) : (
        <p>Not signed by the Chief. Every report says so.</p>
      )}
      {signs && (
        <div>
          <button type="button" class="button" onClick={() => setOpen(true)}>
            {signed ? "Sign again" : "Sign"}
          </button>
        </div>
      )}
      {open && (
        <Sheet title="Where the data is stored" close={() => setOpen(false)}>
          <SignForm profile={profile} done={() => setOpen(false)} />
        </Sheet>
      )}
    </article>
  );
}

function SignForm({ profile, done }: { profile: Schemas["ProfileOut"]; done: () => void }) {
  const { busy, problem, run } = useWork();
  const [ground, setGround] = useState("agreement");
  const [names, setNames] = useState("");
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const body = { profile: profile.name, ground, names: names.trim() } satisfies Schemas["AcknowledgementIn"];
    const signed = await run(async () => {
      const answer = await post("/api/policy/acknowledgements", body);
      return answer.ok ? good(true) : answer;
    });
    if (!signed) return;
    done();
    await changed();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <p>
        The text of the {profile.department} does not foresee that the department stores its data itself. You sign on
        what ground it does.
      </p>
      <Choices label="Ground" options={GROUNDS} value={ground} pick={setGround} />
      <Field label="Which agreement, or which amended text" hint="Its number and date">
        <input name="names" value={names} maxLength={LENGTH.note} required onInput={(event) => setNames(event.currentTarget.value)} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy || offline.value}>
        Sign
      </button>
    </form>
  );
}

function History({ told }: { told: Policy }) {
  const past = told.proposals.filter(({ confirmed }) => confirmed !== null);
  if (past.length === 0) return null;
  return (
    <details class="card">
      <summary>
        Earlier proposals <span class="quiet small">{past.length}</span>
      </summary>
      <ul class="stack tight">
        {past.map((each) => (
          <li key={each.id}>
            {nameOf(told, each.from_profile)} to {nameOf(told, each.to_profile)}:{" "}
            {each.confirmed ? "put in force" : "refused"} by {each.answered_by_name}
            {each.answered_at ? `, ${full(each.answered_at)}` : ""}.{" "}
            <span class="quiet small">
              Proposed by {each.proposed_by_name}: {each.why}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
