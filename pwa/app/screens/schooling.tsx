/** Training of one member by topic: what stands until when, and a session that is put on record. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { post } from "../api/client";
import { good } from "../api/problem";
import type { Person, Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Field, ProblemNote, Sheet, useWork } from "../parts/parts";
import { can, me, offline } from "../state/signals";
import { date, day } from "../time";

type Topic = Person["topics"][number];

export const dayOf = (iso: string): string => date(`${iso.slice(0, 10)}T12:00:00Z`);

/** What is owed first: missing gates and what has lapsed, then what ends soon. */
export function topicWord({ until, days_left, gate }: Topic): { word: string; tone: string } {
  if (until === null) return { word: gate ? "missing" : "not certified", tone: gate ? "amber" : "" };
  if (days_left < 0) return { word: `lapsed ${dayOf(until)}`, tone: "amber" };
  const soon = days_left <= 60;
  return { word: soon ? `${days_left} days left` : `until ${dayOf(until)}`, tone: soon ? "amber" : "" };
}

export function Schooling({ person, changed }: { person: Person; changed: () => void }) {
  const [adding, setAdding] = useState(false);
  const owed = person.topics.filter((topic) => topicWord(topic).tone !== "");
  const gates = person.topics.filter(({ gate }) => gate);
  const trained = gates.every(({ days_left }) => days_left >= 0);
  return (
    <>
      <p>
        {trained && person.training_until ? (
          <span class="quiet small">Trained until {dayOf(person.training_until)}</span>
        ) : (
          <span class="tag amber">{gates.some(({ until }) => until === null) ? "Not trained" : "Training lapsed"}</span>
        )}{" "}
        <span class="quiet small">
          {person.certified_until ? `· LEADS until ${dayOf(person.certified_until)}` : "· no LEADS certification"}
        </span>
      </p>
      {owed.length > 0 && (
        <ul class="stack tight small" aria-label="Training that is due">
          {owed.map((topic) => (
            <li key={topic.id}>
              {topic.word}: <span class="amber strong">{topicWord(topic).word}</span>{" "}
              <span class="quiet cite">({topic.citation})</span>
            </li>
          ))}
        </ul>
      )}
      {can("record_training") && person.id !== me.value?.person.id && !person.left && (
        <div>
          <button type="button" class="button" disabled={offline.value} onClick={() => setAdding(true)}>
            <Icon name="plus" slight /> Record training
          </button>
        </div>
      )}
      {adding && (
        <Sheet title={`Training of ${person.name}`} close={() => setAdding(false)}>
          <RecordForm
            person={person}
            done={() => {
              setAdding(false);
              changed();
            }}
          />
        </Sheet>
      )}
    </>
  );
}

function RecordForm({ person, done }: { person: Person; done: () => void }) {
  const { busy, problem, run } = useWork();
  const today = day();
  const inAYear = day(365);
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const body = {
      course: String(form.get("course") ?? "").trim(),
      completed_on: String(form.get("completed_on")),
      expires_on: String(form.get("expires_on")),
      topics: form.getAll("topic").map(String),
    } satisfies Schemas["TrainingIn"];
    const sent = await run(async () => {
      const answer = await post(`/api/people/${person.id}/training`, body);
      return answer.ok ? good(true) : answer;
    });
    if (sent) done();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Field label="Course">
        <input name="course" required maxLength={LENGTH.name} autocomplete="off" />
      </Field>
      <fieldset class="stack tight">
        <legend>What it covered</legend>
        {person.topics.map((topic) => (
          <label class="tick" key={topic.id}>
            <input type="checkbox" name="topic" value={topic.id} defaultChecked={topic.gate} />
            <span>
              {topic.word} <span class="quiet small">({topic.citation})</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Field label="Completed on">
        <input name="completed_on" type="date" required defaultValue={today} max={today} />
      </Field>
      <Field label="Counts until" hint="At most a year; access ends with this day">
        <input name="expires_on" type="date" required defaultValue={inAYear} />
      </Field>
      <p class="quiet small">You are on record as the one who certifies it.</p>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy || offline.value}>
        Put on record
      </button>
    </form>
  );
}
