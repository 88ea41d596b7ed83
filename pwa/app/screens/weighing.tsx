/** What an approver weighs, in one place: the vehicle, the days, the case, why, whom it alerts, and what was before. */
import type { Entry } from "../api/types";
import { Note } from "../parts/parts";
import { date, full } from "../time";
import { reasonWord } from "./reasons";

type Earlier = Entry["earlier"][number];

/** Who is told of its hits. */
export const told = ({ audience }: Entry): string => audience.join(", ") || "everybody who receives alerts";

/** Make, model, color and whatever else is known; the state stands with the plate. */
export function vehicle({ vehicle: known }: Entry): string {
  const order = ["year", "color", "make", "model"];
  const names = [...order, ...Object.keys(known).filter((name) => !order.includes(name))];
  return names.map((name) => known[name]).filter(Boolean).join(" ") || "not described";
}

/** That whoever asks had this plate entered before, how often, and how the last one ended; null if never. */
export function again({ author, earlier }: Entry): string | null {
  const own = earlier.filter(({ same_author }) => same_author);
  const [last] = own;
  if (!last) return null;
  const times = own.length === 1 ? "once" : own.length === 2 ? "twice" : `${own.length} times`;
  return `${author.name} has asked for this plate ${times} before, last on ${date(last.made_at)}: ${ending(last)}.`;
}

export function ending({ status, ended_at, note }: Earlier): string {
  const on = ended_at ? ` on ${date(ended_at)}` : "";
  const why = note ? ` (“${note}”)` : "";
  switch (status) {
    case "refused":
      return `refused${on}${why}`;
    case "removed":
      return `taken off${on}`;
    case "expired":
      return `its time was over${on}`;
    case "active":
      return "it is still active";
    case "requested":
      return "it waits as well";
  }
}

export function Weighing({ entry }: { entry: Entry }) {
  const same = again(entry);
  return (
    <>
      {same && (
        <Note tone="amber">
          <p class="strong">{same}</p>
          <p>Is this a new reason, or should the earlier entry have been extended?</p>
        </Note>
      )}
      <dl class="facts">
        <dt>Vehicle</dt>
        <dd>{vehicle(entry)}</dd>
        <dt>Asked by</dt>
        <dd>
          {entry.author.name}, {full(entry.created_at)}
        </dd>
        {entry.list_kind === "detective" && (
          <>
            <dt>Days asked for</dt>
            <dd>
              {entry.asked_days}, until {full(entry.would_end)}
            </dd>
          </>
        )}
        <dt>Case</dt>
        <dd>{entry.case_number || "no number"}</dd>
        <dt>Basis</dt>
        <dd>{entry.basis || "not stated"}</dd>
        <dt>Synopsis</dt>
        <dd>{entry.synopsis || "not stated"}</dd>
        <dt>Alerts</dt>
        <dd>{told(entry)}</dd>
      </dl>
      <Before entry={entry} />
    </>
  );
}

function Before({ entry: { earlier } }: { entry: Entry }) {
  if (earlier.length === 0) return <p class="quiet small">This plate was never entered before.</p>;
  return (
    <section>
      <h3>Earlier entries of this plate</h3>
      <ul class="stack tight">
        {earlier.map((each) => (
          <li key={each.id}>
            <span class="strong">{date(each.made_at)}</span> {each.author.name}, {reasonWord(each.reason_class)}
            {each.state ? ` (${each.state})` : ""}: {ending(each)}. {each.alerts} {each.alerts === 1 ? "alert" : "alerts"},{" "}
            {each.rejected} rejected.
          </li>
        ))}
      </ul>
    </section>
  );
}
