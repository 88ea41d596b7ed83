/** Audits of use: which are drawn, until when they are due, their memoranda and their review. */
import { useState } from "preact/hooks";
import { get, post } from "../api/client";
import type { Schemas } from "../api/types";
import { LENGTH } from "../../api/lengths";
import { Empty, Field, Here, ProblemNote, Sheet, useLoaded, useWork } from "../parts/parts";
import { save } from "../parts/save";
import { Back } from "../screens/back";
import { dayOf } from "../screens/schooling";
import { fetched } from "../state/loaded";
import { can, offline } from "../state/signals";
import { full } from "../time";
import { Judging } from "./judging";

export type Line = Schemas["ProgramAuditLineOut"];
type All = Schemas["ProgramAuditsOut"];

export const audits = fetched<All>(() => get<All>("/api/program-audits"));
const TITLES: Record<Line["kind"], string> = { sample: "Inquiries drawn at random", system: "Passwords, usage and training" };

export function AuditsScreen() {
  const loaded = useLoaded(audits);
  const [open, setOpen] = useState<string | null>(null);
  const close = (): void => {
    setOpen(null);
    void audits.load();
  };
  if (open) return <Judging id={open} close={close} />;
  return (
    <div class="stack">
      <Back />
      <h1>Audits</h1>
      <p class="quiet small">
        Drawn by the system when a period is over, from a published seed. Judged one by one, written to the chief, reviewed and
        kept.
      </p>
      <Here of={loaded} again={() => void audits.load()}>
        {(all) =>
          all.audits.length === 0 ? (
            <Empty icon="check" title="None is due yet">
              <p>The first is drawn when its period is over.</p>
            </Empty>
          ) : (
            <ul class="stack tight">
              {all.audits.map((line) => (
                <li key={line.id}>
                  <Card line={line} open={() => setOpen(line.id)} />
                </li>
              ))}
            </ul>
          )
        }
      </Here>
    </div>
  );
}

/** The last day of a period, of which the server names the first one after it. */
const lastOf = (past: string): string => new Date(Date.parse(past) - 86_400_000).toISOString().slice(0, 10);

export const named = (line: Line): string => `${dayOf(line.first_on)} to ${dayOf(lastOf(line.past_on))}`;

function Card({ line, open }: { line: Line; open: () => void }) {
  const [reviewing, setReviewing] = useState(false);
  const { busy, problem, run } = useWork();
  const print = async (): Promise<void> => {
    await run(() => save(`/api/program-audits/${line.id}/memorandum`, `memorandum-${line.first_on}.pdf`, "GET"));
  };
  return (
    <article class="card stack tight" aria-label={`Audit of ${named(line)}`}>
      <div class="row apart">
        <h2>{TITLES[line.kind]}</h2>
        <State line={line} />
      </div>
      <p>{named(line)}</p>
      <p class="quiet small">
        {line.kind === "sample" && `${line.items} drawn of ${line.population} inquiries · `}
        {line.judged} of {line.items} judged · due {dayOf(line.due_on)}
      </p>
      {line.written_at && (
        <p class="small">
          Written by {line.written_by}, {full(line.written_at)}
        </p>
      )}
      {line.reviewed_at && (
        <p class="small">
          Reviewed and filed by {line.reviewed_by}, {full(line.reviewed_at)}
          {line.review_note && `: ${line.review_note}`}
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
      <div class="row">
        <button type="button" class={line.written_at ? "button" : "button main"} disabled={offline.value} onClick={open}>
          {line.written_at ? "Look at it" : "Judge"}
        </button>
        {line.written_at && (
          <button type="button" class="button" disabled={busy || offline.value} onClick={() => void print()}>
            Memorandum (PDF)
          </button>
        )}
        {line.written_at && !line.reviewed_at && can("review_program_audit") && (
          <button type="button" class="button main" disabled={offline.value} onClick={() => setReviewing(true)}>
            Review
          </button>
        )}
      </div>
      {reviewing && (
        <Sheet title="Review of the memorandum" close={() => setReviewing(false)}>
          <ReviewForm line={line} done={() => setReviewing(false)} />
        </Sheet>
      )}
    </article>
  );
}

function State({ line }: { line: Line }) {
  if (line.reviewed_at) return <span class="tag green">Filed</span>;
  if (line.written_at) return <span class="tag amber">Waits for review</span>;
  return <span class={line.overdue ? "tag red" : "tag amber"}>{line.overdue ? "Overdue" : "To judge"}</span>;
}

function ReviewForm({ line, done }: { line: Line; done: () => void }) {
  const { busy, problem, run } = useWork();
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget as HTMLFormElement).get("note") ?? "").trim();
    const told = await run(() => post<All>(`/api/program-audits/${line.id}/review`, { note }));
    if (!told) return;
    audits.state.value = { at: "here", value: told };
    done();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <p>You have read the memorandum of {named(line)}. With your review it is filed and kept.</p>
      <Field label="What is to be done" hint="Stands on the memorandum">
        <textarea name="note" rows={3} maxLength={LENGTH.note} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        Reviewed
      </button>
    </form>
  );
}
