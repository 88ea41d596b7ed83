/** The weekly review as a whole: which weeks are to be signed, until when, and who signed the last ones. */
import { post } from "../api/client";
import type { Schemas } from "../api/types";
import { Note, ProblemNote, useWork } from "../parts/parts";
import { can, offline } from "../state/signals";
import { date, full } from "../time";

type Reviews = Schemas["SearchReviewsOut"];
type Week = Reviews["weeks"][number];

/** A day without a time is read at noon, so that no zone moves it. */
const named = ({ first_on, last_on }: Week): string => `${date(`${first_on}T12:00:00Z`)} to ${date(`${last_on}T12:00:00Z`)}`;

export function found({ searches, misuse }: Week): string {
  if (searches === 0) return "Nothing stood out";
  const stood = `${searches} ${searches === 1 ? "search" : "searches"} stood out`;
  return misuse === 0 ? stood : `${stood}, ${misuse} of them misuse`;
}

export function Weeks({ weeks, changed }: { weeks: Week[]; changed: (told: Reviews) => void }) {
  if (weeks.length === 0) return null;
  const overdue = weeks.filter((week) => week.overdue).length;
  return (
    <section class="stack tight" aria-labelledby="weeks-title">
      <h2 id="weeks-title">Weeks to sign</h2>
      {overdue > 0 && (
        <Note tone="amber">
          <p class="strong">{overdue === 1 ? "The review of a week is overdue." : `The reviews of ${overdue} weeks are overdue.`}</p>
        </Note>
      )}
      {weeks.every(({ signed_at }) => signed_at) && <p>Every week that is over is signed.</p>}
      <ul class="stack tight">
        {weeks.map((week) => (
          <li key={week.first_on} class="card stack tight">
            {week.signed_at ? <Signed week={week} /> : <ToSign week={week} changed={changed} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Signed({ week }: { week: Week }) {
  return (
    <>
      <p class="row apart">
        <span class="strong">{named(week)}</span>
        <span class="tag green">Signed</span>
      </p>
      <p class="quiet small">
        {found(week)} · {week.signed_by}, {full(week.signed_at ?? week.due_at)}
      </p>
    </>
  );
}

function ToSign({ week, changed }: { week: Week; changed: (told: Reviews) => void }) {
  const { busy, problem, run } = useWork();
  const sign = async (): Promise<void> => {
    const told = await run(() => post<Reviews>(`/api/weekly-reviews/${week.first_on}/signature`));
    if (told) changed(told);
  };
  return (
    <>
      <p class="row apart">
        <span class="strong">{named(week)}</span>
        <span class={week.overdue ? "tag amber" : "tag"}>{week.overdue ? "Overdue" : `By ${full(week.due_at)}`}</span>
      </p>
      <p>
        {found(week)}.{" "}
        {week.open > 0 && `${week.open} still ${week.open === 1 ? "waits" : "wait"} for a look: judge them first, your own are for another.`}
      </p>
      {problem && <ProblemNote problem={problem} />}
      {can("sign_week") && (
        <div>
          <button
            type="button"
            class="button main"
            disabled={busy || offline.value || week.open > 0}
            aria-label={`Sign the week of ${named(week)}`}
            onClick={() => void sign()}
          >
            Sign the week
          </button>
        </div>
      )}
    </>
  );
}
