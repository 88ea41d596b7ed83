/** A read is kept as evidence: the ground is asked for, and it is packed at once. */
import { useEffect, useState } from "preact/hooks";
import { LENGTH } from "../../api/lengths";
import { get, post } from "../api/client";
import type { Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Field, Note, ProblemNote, Sheet, Skeleton, useWork } from "../parts/parts";
import { can, me, offline } from "../state/signals";
import { BASIS_WORDS } from "./words";

type Form = Schemas["EvidenceFormOut"];
/** Days until it is looked at again, as they stand in the form at first. */
const USUAL = 90;

/** `path`: of the alert, or of the read that a search found. */
export function KeepAsEvidence({ path, main }: { path: string; main?: boolean }) {
  const [asking, setAsking] = useState(false);
  const [kept, setKept] = useState<"no" | "packed" | "asked">("no");
  if (!can("hold_evidence")) return null;
  return (
    <div class="stack tight">
      {kept !== "no" && (
        <Note tone="green" icon="check" live>
          <p class="strong">{kept === "packed" ? "Packed and signed." : "Asked for. A second person agrees first."}</p>
          <p>
            <a href="/more/evidence">It is under Evidence</a>
            {kept === "packed" && ": download it there for the case."}
          </p>
        </Note>
      )}
      {kept === "no" && (
        <button
          type="button"
          class={main ? "button main big wide" : "button wide"}
          disabled={offline.value}
          onClick={() => setAsking(true)}
        >
          <Icon name="list" slight /> Keep as evidence
        </button>
      )}
      {asking && (
        <Sheet title="Keep as evidence" close={() => setAsking(false)}>
          <Ground
            path={path}
            done={(second) => {
              setAsking(false);
              setKept(second ? "asked" : "packed");
            }}
          />
        </Sheet>
      )}
    </div>
  );
}

function Ground({ path, done }: { path: string; done: (second: boolean) => void }) {
  const { problem, run } = useWork();
  const [form, setForm] = useState<Form | null>(null);
  const load = async (): Promise<void> => {
    const told = await run(() => get<Form>("/api/evidence-form"));
    if (told) setForm(told);
  };
  useEffect(() => {
    void load();
  }, []);
  if (problem) return <ProblemNote problem={problem} again={() => void load()} />;
  return form ? <Asked path={path} form={form} done={done} /> : <Skeleton rows={4} />;
}

function Asked({ path, form, done }: { path: string; form: Form; done: (second: boolean) => void }) {
  const { busy, problem, run } = useWork();
  const [basis, setBasis] = useState(form.bases[0] ?? "");
  const second = form.second_for.includes(basis);
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const told = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => String(told.get(name) ?? "").trim();
    const body = {
      case_number: text("case_number"),
      basis,
      holder: text("holder"),
      review_on: text("review_on"),
      demand: text("demand"),
      counsel: text("counsel"),
      report_number: text("report_number"),
    } satisfies Schemas["EvidenceIn"];
    if (await run(() => post<Schemas["EvidenceMadeOut"]>(`${path}/evidence`, body))) done(second);
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <p>
        The frames, the plate, every look and what was verified are packed and signed. What the camera recorded is purged on
        its day all the same. It goes to {form.target} <span class="cite">{form.target_citation}</span>
      </p>
      <Field label="Case number" {...(form.number_example ? { hint: `Such as ${form.number_example}` } : {})}>
        <input name="case_number" required maxLength={LENGTH.number} autocomplete="off" />
      </Field>
      <Field label="On what ground">
        <select value={basis} onChange={(event) => setBasis(event.currentTarget.value)}>
          {form.bases.map((each) => (
            <option key={each} value={each}>
              {BASIS_WORDS[each] ?? each}
            </option>
          ))}
        </select>
      </Field>
      {basis !== "criminal" && basis !== "acted" && (
        <>
          <Field label="Order or demand" hint={second ? "Which, and of whom" : "If there is one"}>
            <input name="demand" required={second} maxLength={LENGTH.line} />
          </Field>
          <Field label="Counsel who approved" hint={second ? "By name" : "If one did"}>
            <input name="counsel" required={second} maxLength={LENGTH.name} />
          </Field>
        </>
      )}
      {second && (
        <Note tone="amber" icon="person">
          <p>A second person agrees before it is packed. Until then the purge goes on.</p>
        </Note>
      )}
      <Field label="Who holds it">
        <input name="holder" required maxLength={LENGTH.name} defaultValue={me.value?.person.name ?? ""} />
      </Field>
      <Field label="Looked at again on">
        <input name="review_on" type="date" required defaultValue={usual(form.latest_review)} max={form.latest_review} />
      </Field>
      <Field
        label="Investigative report"
        hint={form.report_number ? "Its number; it is asked for until it is there" : "Its number, if there is one"}
      >
        <input name="report_number" maxLength={LENGTH.number} autocomplete="off" />
      </Field>
      <p class="quiet small">
        {form.record_class} <span class="cite">{form.record_class_citation}</span>
      </p>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy || offline.value}>
        {second ? "Ask for it" : "Pack it"}
      </button>
    </form>
  );
}

function usual(latest: string): string {
  const then = new Date(Date.now() + USUAL * 24 * 3600 * 1000).toISOString().slice(0, 10);
  return then < latest ? then : latest;
}
