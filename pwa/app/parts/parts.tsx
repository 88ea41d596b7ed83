/** Small parts every screen uses. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type Answer, isRefusal } from "../api/problem";
import type { Problem } from "../api/types";
import type { Fetched, Loaded } from "../state/loaded";
import { confirmAgain } from "../state/session";
import { Icon, type IconName } from "./icon";

export type Tone = "plain" | "amber" | "green" | "red";

const TONE_ICONS: Record<Tone, IconName> = { plain: "bell", amber: "eye", green: "check", red: "stop" };

export function Note(props: { tone?: Tone; icon?: IconName; live?: boolean; children: ComponentChildren }) {
  const tone = props.tone ?? "plain";
  return (
    <div class={`note ${tone}`} role={props.live ? "status" : undefined}>
      <Icon name={props.icon ?? TONE_ICONS[tone]} />
      <div class="grow stack tight">{props.children}</div>
    </div>
  );
}

/** A refusal teaches: what, the clause in the policy's own number, why, and what can be done instead. */
export function ProblemNote({ problem, again }: { problem: Problem; again?: (() => void) | undefined }) {
  if (isRefusal(problem)) return <Refusal problem={problem} />;
  const isOffline = problem.code === "offline";
  return (
    <div role="alert">
      <Note tone="amber" icon={isOffline ? "offline" : "alert"}>
        <p class="strong">{problem.title}</p>
        {problem.detail && <p>{problem.detail}</p>}
        <Flaws problem={problem} />
        {problem.instead && <p>{problem.instead}</p>}
        {again && (
          <div>
            <button type="button" class="button" onClick={again}>
              Try again
            </button>
          </div>
        )}
      </Note>
    </div>
  );
}

function Flaws({ problem }: { problem: Problem }) {
  if (!problem.flaws || problem.flaws.length === 0) return null;
  return (
    <ul>
      {problem.flaws.map(({ field, why }) => (
        <li key={field}>
          <span class="strong">{field.replaceAll(/[._]/g, " ")}:</span> {why}
        </li>
      ))}
    </ul>
  );
}

function Refusal({ problem }: { problem: Problem }) {
  const clauses = problem.clauses ?? [];
  return (
    <div role="alert">
      <Note tone="red">
        <p class="strong">{problem.title}</p>
        {problem.detail && <p>{problem.detail}</p>}
        <ul>
          {clauses.map((clause) => (
            <li class="clause" key={clause.id}>
              <p class="strong">{clause.citation}</p>
              <p>{clause.because}</p>
              {clause.instead && (
                <p>
                  <span class="strong">Instead: </span>
                  {clause.instead}
                </p>
              )}
            </li>
          ))}
        </ul>
        {clauses.some(({ id }) => id === "cjis-fresh") && <Confirm />}
        {clauses.length === 0 && problem.instead && (
          <p>
            <span class="strong">Instead: </span>
            {problem.instead}
          </p>
        )}
      </Note>
    </div>
  );
}

/** What asks for a new proof is sent again after it; what was typed stays where it is. */
function Confirm() {
  const { busy, problem, run } = useWork();
  const [done, setDone] = useState(false);
  if (done) return <p class="strong">Confirmed. Send it again within ten minutes.</p>;
  return (
    <div class="stack tight">
      <button
        type="button"
        class="button"
        disabled={busy}
        onClick={() => void run(confirmAgain).then((entered) => setDone(entered !== undefined))}
      >
        <Icon name="key" slight /> Confirm that it is you
      </button>
      {problem && <p>{problem.detail || problem.title}</p>}
    </div>
  );
}

export function Skeleton({ rows = 3 }: { rows?: number }) {
  return (
    <div class="skeleton" role="status" aria-label="Loading">
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} />
      ))}
    </div>
  );
}

export function Empty({ icon, title, children }: { icon: IconName; title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <p class="strong">{title}</p>
      {children}
    </div>
  );
}

/** Loading, failure and not-allowed are the same on every screen; content is the screen's own. */
export function Here<T>(props: {
  of: Loaded<T>;
  again: () => void;
  rows?: number;
  children: (value: T) => ComponentChildren;
}) {
  switch (props.of.at) {
    case "nothing":
    case "loading":
      return <Skeleton rows={props.rows ?? 3} />;
    case "failed":
      return <ProblemNote problem={props.of.problem} again={props.again} />;
    case "here":
      return <>{props.children(props.of.value)}</>;
  }
}

/** Loads when shown; content that is already here stays until the new one arrives. */
export function useLoaded<T>(source: Fetched<T>): Loaded<T> {
  useEffect(() => {
    void source.load();
  }, [source]);
  return source.state.value;
}

/** A button's work: busy while it runs, its problem afterwards. */
export function useWork(): {
  busy: boolean;
  problem: Problem | null;
  run: <T>(work: () => Promise<Answer<T>>) => Promise<T | undefined>;
} {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async <T,>(work: () => Promise<Answer<T>>): Promise<T | undefined> => {
    setBusy(true);
    setProblem(null);
    const answer = await work();
    setBusy(false);
    if (answer.ok) return answer.value;
    setProblem(answer.problem);
    return undefined;
  };
  return { busy, problem, run };
}

/**
 * A sheet from below: the browser's own dialog keeps the focus inside and Escape closes it. Where the
 * browser has close watchers it is one, so that a phone's Back closes it and not the page; nothing is
 * written into the history for that. When it is gone the focus is back where it came from, or at the
 * content, whoever closed it.
 */
export function Sheet(props: { title: string; close: () => void; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const from = document.activeElement;
    dialog.current?.showModal();
    // Only when the page has been drawn without the dialog: until then all else is inert, and a
    // button that has just been switched off would lose the focus again.
    return () => requestAnimationFrame(() => setTimeout(() => focusAgain(from)));
  }, []);
  return (
    <dialog class="sheet" ref={dialog} onClose={props.close} aria-label={props.title}>
      <div class="sheet-head">
        <h2>{props.title}</h2>
        <button type="button" class="button plain" onClick={props.close} aria-label="Close">
          <Icon name="close" />
        </button>
      </div>
      <div class="sheet-body">{props.children}</div>
    </dialog>
  );
}

function focusAgain(from: Element | null): void {
  if (from instanceof HTMLElement && from !== document.body) from.focus();
  if (document.activeElement === document.body) document.getElementById("content")?.focus();
}

export function Field(props: { label: string; hint?: string; children: ComponentChildren }) {
  return (
    <label class="field">
      <span>{props.label}</span>
      {props.children}
      {props.hint && <span class="quiet small">{props.hint}</span>}
    </label>
  );
}

/** A table that is brought in as a file; another file begins anew. */
export function TableFile(props: { hint?: string; pick: (file: File | null) => void }) {
  return (
    <Field label="File" {...(props.hint ? { hint: props.hint } : {})}>
      <input
        type="file"
        accept=".csv,text/csv"
        onChange={(event) => props.pick(event.currentTarget.files?.[0] ?? null)}
      />
    </Field>
  );
}

/** One of few, as large buttons; arrow keys are the browser's, since each is a button of its own. */
export function Choices(props: {
  label: string;
  options: Record<string, string>;
  value: string | null;
  fit?: "narrow" | "three";
  pick: (key: string) => void;
}) {
  return (
    <fieldset class="stack tight">
      <legend>{props.label}</legend>
      <div class={`choices ${props.fit ?? ""}`}>
        {Object.entries(props.options).map(([key, word]) => (
          <button
            type="button"
            class="button"
            key={key}
            aria-pressed={props.value === key}
            onClick={() => props.pick(key)}
          >
            {props.value === key && <Icon name="check" slight />}
            {word}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

export function TestTag({ test }: { test: boolean }) {
  return test ? <span class="tag test">TEST</span> : null;
}
