/** What is said about an entry: no longer valid, what the approver asks back, the report it stands in. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { post, put } from "../api/client";
import type { Answer } from "../api/problem";
import type { Entry, Remark, Schemas } from "../api/types";
import { Field, Note, ProblemNote, useWork } from "../parts/parts";
import { me, offline } from "../state/signals";
import { full } from "../time";

export function Remarks({ entry, changed }: { entry: Entry; changed: () => void }) {
  return (
    <>
      {entry.remarks.map((remark) =>
        remark.kind === "notice" ? (
          <Note key={remark.id} tone="amber">
            <p>
              <span class="strong">{remark.said_by.name} says that it is no longer valid</span>, {full(remark.said_at)}.
            </p>
            <p>{remark.words}</p>
          </Note>
        ) : (
          <Question key={remark.id} remark={remark} entry={entry} changed={changed} />
        ),
      )}
    </>
  );
}

function Question({ remark, entry, changed }: { remark: Remark; entry: Entry; changed: () => void }) {
  const mine = entry.owner.id === me.value?.person.id;
  return (
    <div class="stack tight">
      <p>
        <span class="strong">{remark.said_by.name} asks: </span>
        {remark.words}
      </p>
      {remark.answered_by && (
        <p>
          <span class="strong">{remark.answered_by.name}: </span>
          {remark.answer}
        </p>
      )}
      {!remark.answered_by && mine && (
        <Words
          label="Your answer"
          button="Answer"
          send={(words) => post<Entry>(`/api/questions/${remark.id}/answer`, { words } satisfies Schemas["WordsIn"])}
          done={changed}
        />
      )}
      {!remark.answered_by && !mine && <p class="quiet small">Not answered yet</p>}
    </div>
  );
}

/** Beside yes and no: the entry waits until the question is answered, or is answered without. */
export function AskBack({ entry, changed }: { entry: Entry; changed: () => void }) {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <div>
        <button type="button" class="button plain" disabled={offline.value} onClick={() => setAsking(true)}>
          Ask back first
        </button>
      </div>
    );
  return (
    <Words
      label="What do you want to know?"
      button="Ask"
      send={(words) => post<Entry>(`/api/entries/${entry.id}/questions`, { words } satisfies Schemas["WordsIn"])}
      done={() => {
        setAsking(false);
        changed();
      }}
    />
  );
}

/** R-CUS-12: where the text wants it, until the number is there. */
export function Report({ entry, changed }: { entry: Entry; changed: () => void }) {
  if (!entry.report_missing) return entry.report_number ? <p class="quiet small">Report {entry.report_number}</p> : null;
  return (
    <Note tone="amber">
      <p>No report number yet: the entry has to be documented in the general offense report.</p>
      {entry.removable && (
        <Words
          label="Report number"
          button="Keep the number"
          send={(number) => put<Entry>(`/api/entries/${entry.id}/report`, { number } satisfies Schemas["ReportIn"])}
          done={changed}
        />
      )}
    </Note>
  );
}

export function Words(props: {
  label: string;
  button: string;
  send: (words: string) => Promise<Answer<unknown>>;
  done: () => void;
}) {
  const { busy, problem, run } = useWork();
  const [words, setWords] = useState("");
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const sent = await run(async () => {
      const answer = await props.send(words.trim());
      return answer.ok ? { ...answer, value: true } : answer;
    });
    if (sent) props.done();
  };
  return (
    <form class="stack tight" onSubmit={(event) => void send(event)}>
      <Field label={props.label}>
        <input value={words} required maxLength={LENGTH.note} onInput={(event) => setWords(event.currentTarget.value)} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <div>
        <button type="submit" class="button" disabled={busy || offline.value}>
          {props.button}
        </button>
      </div>
    </form>
  );
}
