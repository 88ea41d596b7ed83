/** The yearly look at every account: keep, alter or remove, signed by somebody else. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { get, post } from "../api/client";
import { good } from "../api/problem";
import type { Schemas } from "../api/types";
import { Choices, Field, Here, Note, ProblemNote, useLoaded, useWork } from "../parts/parts";
import { fetched } from "../state/loaded";
import { me, offline } from "../state/signals";
import { date } from "../time";
import { Back } from "./back";

type Review = Schemas["ReviewOut"];
type Item = Review["items"][number];
const review = fetched<Review>(() => get<Review>("/api/access-review"));
const DECISIONS = { keep: "Keep", alter: "Alter", remove: "Remove" };

export function ReviewScreen() {
  const loaded = useLoaded(review);
  return (
    <div class="stack">
      <Back />
      <h1>Yearly review of access</h1>
      <Here of={loaded} again={() => void review.load()}>
        {(found) => <Whole found={found} />}
      </Here>
    </div>
  );
}

function Act({ path, word }: { path: string; word: string }) {
  const { busy, problem, run } = useWork();
  const send = async (): Promise<void> => {
    const done = await run(async () => {
      const answer = await post(path);
      return answer.ok ? good(true) : answer;
    });
    if (done) await review.load();
  };
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <div>
        <button type="button" class="button main" disabled={busy || offline.value} onClick={() => void send()}>
          {word}
        </button>
      </div>
    </>
  );
}

function Whole({ found }: { found: Review }) {
  const open = found.id !== null && found.signed_at === null;
  const left = found.items.filter(({ decision, left: gone }) => decision === null && !gone).length;
  return (
    <>
      {!open && (
        <Note tone={found.due ? "amber" : "green"}>
          <p>
            {found.signed_at ? `The last one was signed on ${date(found.signed_at)} by ${found.signed_by}.` : "There was none yet."}
            {found.due ? " Another is due." : ""}
          </p>
          <Act path="/api/access-reviews" word="Begin the review" />
        </Note>
      )}
      {open && (
        <Note tone={left > 0 ? "amber" : "plain"}>
          <p>
            Begun by {found.begun_by}
            {found.begun_at ? ` on ${date(found.begun_at)}` : ""}. {left > 0 ? `${left} accounts are left.` : "Every account is decided."}
          </p>
          {found.begun_by_me ? (
            <p>Another administrator or the chief signs it.</p>
          ) : (
            left === 0 && <Act path={`/api/access-reviews/${found.id}/signature`} word="Sign: accounts marked Remove end now" />
          )}
        </Note>
      )}
      {open && (
        <ul class="stack tight">
          {found.items.map((item) => (
            <li key={item.person_id}>
              <Account review={found.id ?? ""} item={item} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Account({ review: id, item }: { review: string; item: Item }) {
  const { busy, problem, run } = useWork();
  const [note, setNote] = useState(item.note);
  const own = item.person_id === me.value?.person.id;
  const decide = async (decision: string): Promise<void> => {
    const body = { decision: decision as Schemas["DecisionAboutIn"]["decision"], note: note.trim() };
    const done = await run(async () => {
      const answer = await post(`/api/access-reviews/${id}/accounts/${item.person_id}`, body);
      return answer.ok ? good(true) : answer;
    });
    if (done) await review.load();
  };
  return (
    <article class="card stack tight">
      <h2>{item.name}</h2>
      <p class="quiet">
        {item.role_word}
        {item.units.length > 0 ? ` · ${item.units.join(", ")}` : ""} · last used {item.used_at ? date(item.used_at) : "never"}
        {item.changed ? " · altered since" : ""}
      </p>
      {own ? (
        <p>Your own account: somebody else decides it.</p>
      ) : (
        <fieldset class="stack tight" disabled={busy || offline.value}>
          <Field label="What is to change, or why it is removed">
            <input value={note} maxLength={LENGTH.note} onInput={(event) => setNote(event.currentTarget.value)} />
          </Field>
          <Choices label={`Decide about ${item.name}`} options={DECISIONS} value={item.decision} fit="three" pick={(key) => void decide(key)} />
        </fieldset>
      )}
      {problem && <ProblemNote problem={problem} />}
    </article>
  );
}
