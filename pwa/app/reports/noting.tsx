/** What is said of a published month: an error in it, the board's meeting, a question with its answer. */
import { useState } from "preact/hooks";
import { post } from "../api/client";
import type { Schemas } from "../api/types";
import { LENGTH } from "../../api/lengths";
import { Choices, Field, ProblemNote, useWork } from "../parts/parts";

type Kind = Schemas["ReportNoteIn"]["kind"];
const KINDS: Record<Kind, string> = { erratum: "Error", presented: "Meeting", question: "Question", checked: "Looked at again" };
const LABELS: Record<Kind, string> = {
  erratum: "What is wrong, and what is right",
  presented: "Which meeting, and where its minutes are",
  question: "The question",
  checked: "What you found: nothing that must not be public, or what",
};

export function Noting({ month, done }: { month: string; done: () => void }) {
  const { busy, problem, run } = useWork();
  const [kind, setKind] = useState<Kind>("erratum");
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const told = new FormData(event.currentTarget as HTMLFormElement);
    const body = {
      kind,
      on_day: String(told.get("on_day")),
      said: String(told.get("said") ?? "").trim(),
      answer: String(told.get("answer") ?? "").trim(),
    } satisfies Schemas["ReportNoteIn"];
    if (await run(() => post(`/api/reports/${month}/notes`, body))) done();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <p>It stands beside the report on the public page. The report itself is never changed.</p>
      <Choices label="What it is" options={KINDS} value={kind} pick={(key) => setKind(key as Kind)} />
      <Field label="Day">
        <input name="on_day" type="date" required />
      </Field>
      <Field label={LABELS[kind]}>
        <textarea name="said" rows={3} required maxLength={LENGTH.report} />
      </Field>
      {kind === "question" && (
        <Field label="The answer">
          <textarea name="answer" rows={3} required maxLength={LENGTH.report} />
        </Field>
      )}
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        Put it on the public page
      </button>
    </form>
  );
}
