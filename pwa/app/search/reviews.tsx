/** Searches that stand out, for a supervisor to look at: why, in plain words, and no plate. */
import { LENGTH } from "../../api/lengths";
import { useState } from "preact/hooks";
import { get, post } from "../api/client";
import type { Schemas } from "../api/types";
import { Back } from "../screens/back";
import { Empty, Field, Here, ProblemNote, useLoaded, useWork } from "../parts/parts";
import { fetched } from "../state/loaded";
import { offline } from "../state/signals";
import { full } from "../time";
import { Numbers } from "./numbers";
import { Weeks } from "./weeks";

type Review = Schemas["SearchReviewOut"];

const reviews = fetched<Schemas["SearchReviewsOut"]>(() => get<Schemas["SearchReviewsOut"]>("/api/inquiry-reviews"));

const put = (told: Schemas["SearchReviewsOut"]): void => {
  reviews.state.value = { at: "here", value: told };
};

export function ReviewsScreen() {
  const loaded = useLoaded(reviews);
  return (
    <div class="stack">
      <Back />
      <h1>Searches to look at</h1>
      <Here of={loaded} again={() => void reviews.load()} rows={3}>
        {({ reviews: all, numbers, weeks }) => (
          <>
            <Weeks weeks={weeks} changed={put} />
            <h2>Searches that wait</h2>
            {all.length === 0 ? (
              <Empty icon="check" title="Nothing waits for a look">
                <p>Exigent searches come here, and those that stand out: off shift, the same plate again, and others.</p>
              </Empty>
            ) : (
              <ul class="stack">
                {all.map((each) => (
                  <li key={each.id}>
                    <Waiting review={each} />
                  </li>
                ))}
              </ul>
            )}
            <Numbers counts={numbers} changed={() => void reviews.load()} />
          </>
        )}
      </Here>
    </div>
  );
}

function Waiting({ review }: { review: Review }) {
  const { busy, problem, run } = useWork();
  const [note, setNote] = useState("");
  const answer = async (finding: Schemas["FindingIn"]["finding"]): Promise<void> => {
    const body: Schemas["FindingIn"] = { finding, note };
    const rest = await run(() => post<Schemas["SearchReviewsOut"]>(`/api/inquiries/${review.id}/review`, body));
    if (rest) put(rest);
  };
  return (
    <article class="card stack tight">
      <div class="row apart">
        <span class="strong">{review.person}</span>
        <span class={review.overdue ? "tag amber" : "tag"}>{review.overdue ? "Overdue" : `By ${full(review.review_due)}`}</span>
      </div>
      <ul>
        {review.signals.map((why) => (
          <li key={why}>{why}</li>
        ))}
      </ul>
      {review.exigent && (
        <p>
          <span class="strong">What could not wait: </span>
          {review.exigent}
        </p>
      )}
      <p>
        {review.purpose_word} · {review.number ?? (review.phrase || "no number")} · {review.queries}{" "}
        {review.queries === 1 ? "search" : "searches"}
        <br />
        <span class="quiet small">{full(review.opened_at)}</span>
      </p>
      {review.outside && (
        <p>
          For {review.outside.agency}
          {review.outside.federal ? " (federal)" : ""}, {review.outside.person}, {review.outside.case}
        </p>
      )}
      {review.written && (
        <a class="button" href={`/api/inquiries/${review.id}/request`} download>
          The request in writing
        </a>
      )}
      <Field label="Note" hint="Needed where something was wrong: it becomes a finding">
        <input value={note} maxLength={LENGTH.note} autocomplete="off" onInput={(event) => setNote(event.currentTarget.value)} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <div class="row">
        <button type="button" class="button main" disabled={busy || offline.value} onClick={() => void answer("in order")}>
          In order
        </button>
        <button type="button" class="button" disabled={busy || offline.value} onClick={() => void answer("misuse")}>
          Misuse
        </button>
      </div>
    </article>
  );
}
