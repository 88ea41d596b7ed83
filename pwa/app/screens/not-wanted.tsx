/** Notes of vehicles that are not the wanted ones, for whoever approves them: what waits, what is in force. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { get, post, remove } from "../api/client";
import type { Answer } from "../api/problem";
import { good } from "../api/problem";
import type { Schemas } from "../api/types";
import { Field, Here, ProblemNote, useLoaded, useWork } from "../parts/parts";
import { fetched } from "../state/loaded";
import { offline } from "../state/signals";
import { date } from "../time";

type Known = Schemas["KnownFalseOut"];

const notes = fetched<Schemas["KnownFalsesOut"]>(() => get<Schemas["KnownFalsesOut"]>("/api/known-false"));

export function NotWantedNotes() {
  const loaded = useLoaded(notes);
  return (
    <section class="stack tight" aria-labelledby="known-false">
      <h2 id="known-false">Known, and not the wanted ones</h2>
      <Here of={loaded} again={() => void notes.load()} rows={2}>
        {(all) => (
          <>
            <p class="quiet small">
              Warned of on the next alerts of the plate for {all.days} days; no alert is kept back, and nobody's check is done by it.
            </p>
            {all.notes.length === 0 && <p>None waits and none is in force.</p>}
            <ul class="stack">
              {all.notes.map((note) => (
                <li key={note.id}>
                  <One note={note} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Here>
    </section>
  );
}

function One({ note }: { note: Known }) {
  return (
    <article class="card stack tight">
      <div class="row apart">
        <h3>{note.vehicle}</h3>
        <span class={note.answered_by ? "tag" : "tag amber"}>{note.answered_by ? `Until ${date(note.expires_at)}` : "Waits"}</span>
      </div>
      <p>
        <span class="plate-text">{note.plate}</span> {note.state ?? "state not listed"} · {note.reason_word}
      </p>
      <p>{note.why}</p>
      <p class="quiet small">
        Proposed by {note.proposed_by}
        {note.answered_by ? `, approved by ${note.answered_by}` : ""}
      </p>
      {note.own ? <p class="quiet small">It is your own: another commander answers it.</p> : <Act note={note} />}
    </article>
  );
}

function Act({ note }: { note: Known }) {
  const { busy, problem, run } = useWork();
  const [words, setWords] = useState("");
  const act = async (work: () => Promise<Answer<unknown>>): Promise<void> => {
    const done = await run(async () => {
      const answer = await work();
      return answer.ok ? good(true) : answer;
    });
    if (done) await notes.load();
  };
  const answer = (approve: boolean) => (): void =>
    void act(() => post(`/api/known-false/${note.id}/answer`, { approve, note: words.trim() } satisfies Schemas["KnownFalseAnswerIn"]));
  const off = busy || offline.value;
  if (note.answered_by)
    return (
      <>
        {problem && <ProblemNote problem={problem} />}
        <div>
          <button type="button" class="button plain" disabled={off} onClick={() => void act(() => remove(`/api/known-false/${note.id}`))}>
            It is wrong: end it
          </button>
        </div>
      </>
    );
  return (
    <>
      <Field label="Words to it (optional)">
        <input value={words} maxLength={LENGTH.line} onInput={(event) => setWords(event.currentTarget.value)} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <div class="row">
        <button type="button" class="button main" disabled={off} onClick={answer(true)}>
          Approve
        </button>
        <button type="button" class="button" disabled={off} onClick={answer(false)}>
          No
        </button>
      </div>
    </>
  );
}
