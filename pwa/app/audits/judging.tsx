/** One audit: what was drawn with what is on file of it, each question answered, the memorandum. */
import { useEffect, useState } from "preact/hooks";
import { get, post } from "../api/client";
import type { Schemas } from "../api/types";
import { LENGTH } from "../../api/lengths";
import { Icon } from "../parts/icon";
import { Choices, Field, Note, ProblemNote, Sheet, Skeleton, useWork } from "../parts/parts";
import { can, offline } from "../state/signals";
import { full } from "../time";
import { named } from "./page";

type Audit = Schemas["ProgramAuditOut"];
type Drawn = Audit["drawn"][number];
type Answer = Schemas["JudgementIn"]["answers"][string];
const ANSWERS: Record<Answer, string> = { yes: "Yes", no: "No", unclear: "Unclear" };

export function Judging({ id, close }: { id: string; close: () => void }) {
  const [audit, setAudit] = useState<Audit | null>(null);
  const [sheet, setSheet] = useState<"further" | "write" | null>(null);
  const { problem, run } = useWork();
  const load = async (): Promise<void> => {
    const told = await run(() => get<Audit>(`/api/program-audits/${id}`));
    if (told) setAudit(told);
  };
  useEffect(() => void load(), [id]);
  const put = (told: Audit): void => {
    setAudit(told);
    setSheet(null);
  };
  const open = audit && !audit.line.written_at && can("judge_program_audit");
  return (
    <div class="stack">
      <div>
        <button type="button" class="button" onClick={close}>
          <Icon name="back" /> All audits
        </button>
      </div>
      {problem && <ProblemNote problem={problem} again={() => void load()} />}
      {!audit && !problem && <Skeleton />}
      {audit && (
        <>
          <h1>{named(audit.line)}</h1>
          <Sections audit={audit} />
          {audit.drawn.length === 0 && <p>No inquiry was made in this period, so none was drawn.</p>}
          <ul class="stack tight">
            {audit.drawn.map((item) => (
              <li key={item.id}>
                <Item audit={audit} item={item} changed={put} />
              </li>
            ))}
          </ul>
          {open && (
            <div class="stack tight">
              <button
                type="button"
                class="button main big wide"
                disabled={offline.value || audit.drawn.some((item) => !item.answers)}
                onClick={() => setSheet("write")}
              >
                Write the memorandum
              </button>
              {audit.line.kind === "sample" && audit.drawn.length < audit.line.population && (
                <button type="button" class="button wide" disabled={offline.value} onClick={() => setSheet("further")}>
                  Draw more
                </button>
              )}
            </div>
          )}
          <details>
            <summary>How it was drawn</summary>
            <p class="small">
              In the order of SHA-256 over the seed and each inquiry's id. The seed is the published hash of the audit log's last day
              of the period.
            </p>
            <p class="small wrap">Seed {audit.seed}</p>
            <p class="small wrap">All that it was drawn from {audit.population_digest}</p>
          </details>
          {sheet === "write" && (
            <Sheet title="Memorandum to the chief" close={() => setSheet(null)}>
              <WriteForm audit={audit} done={put} />
            </Sheet>
          )}
          {sheet === "further" && (
            <Sheet title="Draw more" close={() => setSheet(null)}>
              <FurtherForm audit={audit} done={put} />
            </Sheet>
          )}
        </>
      )}
    </div>
  );
}

function Sections({ audit }: { audit: Audit }) {
  return (
    <>
      {audit.sections.map((section) => (
        <section key={section.title} class="stack tight" aria-label={section.title}>
          <h2>{section.title}</h2>
          <div class="wide-table" role="region" aria-label={section.title} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  {section.columns.map((column, place) => (
                    <th key={place} scope="col" class={place > 0 ? "count-cell" : undefined}>
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {section.rows.map(([head, ...cells]) => (
                  <tr key={head}>
                    <th scope="row">{head}</th>
                    {cells.map((cell, place) => (
                      <td key={place} class="count-cell">
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </>
  );
}

function Item({ audit, item, changed }: { audit: Audit; item: Drawn; changed: (told: Audit) => void }) {
  const [open, setOpen] = useState(false);
  const fine = item.answers && Object.values(item.answers).every((answer) => answer === "yes");
  return (
    <article class="card stack tight" aria-label={item.person ? `Inquiry ${item.place}` : "The whole"}>
      <div class="row apart">
        <h2>{item.person ? `${item.place}. ${item.person}` : "The whole system"}</h2>
        <span class={fine ? "tag green" : "tag amber"}>{!item.answers ? "To judge" : fine ? "In order" : "Not in order"}</span>
      </div>
      {item.person && <Facts item={item} />}
      {item.reason && <p class="small">Drawn in addition: {item.reason}</p>}
      {item.answers && (
        <p class="small">
          Judged by {item.judged_by}
          {item.note && `: ${item.note}`}
          {item.finding && " · on file as a finding"}
        </p>
      )}
      {item.data_errors && <p class="small">Data errors: {item.data_errors}</p>}
      {item.own && <p class="small">It is your own: another judges it.</p>}
      {!item.own && !audit.line.written_at && can("judge_program_audit") && (
        <div>
          <button type="button" class={item.answers ? "button" : "button main"} disabled={offline.value} onClick={() => setOpen(true)}>
            {item.answers ? "Judge again" : "Judge this one"}
          </button>
        </div>
      )}
      {open && (
        <Sheet title={item.person ? `Inquiry ${item.place}` : "The whole system"} close={() => setOpen(false)}>
          <JudgeForm
            audit={audit}
            item={item}
            done={(told) => {
              setOpen(false);
              changed(told);
            }}
          />
        </Sheet>
      )}
    </article>
  );
}

function Facts({ item }: { item: Drawn }) {
  const texts = [item.phrase, item.suspicion, item.exigent].filter(Boolean);
  return (
    <>
      <p>
        {item.purpose}, {item.number || "no number"}
        {item.outside && " · for another agency"}
      </p>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p class="quiet small">
        {item.opened_at && full(item.opened_at)} · {item.queries} searches · {item.shown} reads shown
      </p>
      {item.signals.map((why) => (
        <p key={why} class="small">
          <Icon name="eye" slight /> {why}
        </p>
      ))}
    </>
  );
}

function JudgeForm({ audit, item, done }: { audit: Audit; item: Drawn; done: (told: Audit) => void }) {
  const { busy, problem, run } = useWork();
  const [answers, setAnswers] = useState<Record<string, Answer>>(item.answers ?? {});
  const all = audit.questions.every(({ id }) => answers[id]);
  const wrong = Object.values(answers).some((answer) => answer !== "yes");
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const told = new FormData(event.currentTarget as HTMLFormElement);
    const body = {
      answers,
      note: String(told.get("note") ?? "").trim(),
      data_errors: String(told.get("data_errors") ?? "").trim(),
      misuse: told.get("misuse") === "on",
    } satisfies Schemas["JudgementIn"];
    const next = await run(() => post<Audit>(`/api/program-audits/items/${item.id}`, body));
    if (next) done(next);
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      {item.person && <Facts item={item} />}
      {audit.questions.map(({ id, words }) => (
        <Choices
          key={id}
          label={words}
          options={ANSWERS}
          value={answers[id] ?? null}
          fit="three"
          pick={(key) => setAnswers({ ...answers, [id]: key as Answer })}
        />
      ))}
      {wrong && (
        <Field label="Why not" hint="Stands in the memorandum">
          <textarea name="note" rows={3} required maxLength={LENGTH.report}>
            {item.note}
          </textarea>
        </Field>
      )}
      <Field label="Data errors" hint="What is wrong in the records themselves; leave it empty if nothing is">
        <textarea name="data_errors" rows={2} maxLength={LENGTH.report}>
          {item.data_errors}
        </textarea>
      </Field>
      {wrong && item.person && !item.finding && (
        <label class="tick">
          <input type="checkbox" name="misuse" />
          <span>It is misuse: put it on file as a finding and tell the chief</span>
        </label>
      )}
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy || !all}>
        Put it on file
      </button>
    </form>
  );
}

function WriteForm({ audit, done }: { audit: Audit; done: (told: Audit) => void }) {
  const { busy, problem, run } = useWork();
  const fine = audit.drawn.filter((item) => Object.values(item.answers ?? {}).every((answer) => answer === "yes")).length;
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const conclusion = String(new FormData(event.currentTarget as HTMLFormElement).get("conclusion") ?? "").trim();
    const told = await run(() => post<Audit>(`/api/program-audits/${audit.line.id}/memorandum`, { conclusion }));
    if (told) done(told);
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Note tone={fine === audit.drawn.length ? "green" : "amber"}>
        <p>
          {fine} of {audit.drawn.length} in order. Once written, nothing of it is changed.
        </p>
      </Note>
      <Field label="Conclusion">
        <textarea name="conclusion" rows={5} required maxLength={LENGTH.report} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        Write it
      </button>
    </form>
  );
}

function FurtherForm({ audit, done }: { audit: Audit; done: (told: Audit) => void }) {
  const { busy, problem, run } = useWork();
  const left = audit.line.population - audit.drawn.length;
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const told = new FormData(event.currentTarget as HTMLFormElement);
    const body = { count: Number(told.get("count")), reason: String(told.get("reason") ?? "").trim() };
    const next = await run(() => post<Audit>(`/api/program-audits/${audit.line.id}/further`, body));
    if (next) done(next);
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <p>The next ones in the same order. What was drawn stays.</p>
      <Field label="How many" hint={`${left} are left`}>
        <input name="count" type="number" min={1} max={Math.min(50, left)} required inputMode="numeric" />
      </Field>
      <Field label="Reason" hint="Stands in the memorandum">
        <textarea name="reason" rows={2} required maxLength={LENGTH.note} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        Draw
      </button>
    </form>
  );
}
