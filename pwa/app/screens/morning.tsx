/** What one's entries led to in the last day, what ends soon and what waits: counted each morning. */
import { useEffect } from "preact/hooks";
import { get } from "../api/client";
import type { Entry, Schemas } from "../api/types";
import { useLoaded } from "../parts/parts";
import { fetched, type Loaded } from "../state/loaded";
import { entriesChanged, me } from "../state/signals";
import { date, hourMinute } from "../time";

type Line = Schemas["LedToOut"];
const morning = fetched<Schemas["MorningOut"]>(() => get<Schemas["MorningOut"]>("/api/entries/morning"));

/** Pure: what one entry led to, in words. */
export function ledTo({ passed, accepted, rejected, undecided }: Omit<Line, "entry_id">): string {
  if (passed === 0) return "nothing";
  const parts = [passed === 1 ? "1 vehicle" : `${passed} vehicles`];
  if (accepted > 0) parts.push(`${accepted} accepted`);
  if (rejected > 0) parts.push(`${rejected} rejected`);
  if (undecided > 0) parts.push(`${undecided} not decided`);
  return parts.join(", ");
}

export function Morning({ mine }: { mine: Loaded<Entry[]> }) {
  const told = useLoaded(morning);
  const changed = entriesChanged.value;
  useEffect(() => void morning.load(), [changed]);
  if (told.at !== "here" || mine.at !== "here") return null;
  const { since, until, entries } = told.value;
  const known = new Map(mine.value.map((entry) => [entry.id, entry]));
  const rows = entries.filter(({ entry_id }) => known.has(entry_id));
  if (rows.length === 0) return null;
  const soon = mine.value.filter(({ status, days_left }) => status === "active" && days_left <= (me.value?.entries.soon_days ?? 0));
  const waiting = mine.value.filter(
    (entry) => entry.status === "requested" || entry.extensions.some(({ status }) => status === "waiting"),
  );
  const mineToAnswer = mine.value.flatMap(({ remarks }) => remarks).filter(({ kind, answered_by }) => kind === "question" && !answered_by);
  return (
    <section class="card stack tight" aria-labelledby="morning-title">
      <h3 id="morning-title">The last day</h3>
      <p class="quiet small">
        {date(since)}, {hourMinute(since)} to {date(until)}, {hourMinute(until)}
      </p>
      <ul class="stack tight">
        {rows.map((line) => (
          <li key={line.entry_id}>
            <span class="plate-text inline">{known.get(line.entry_id)?.plate}</span>: {ledTo(line)}
          </li>
        ))}
      </ul>
      <p class="small">
        {soon.length === 0 ? "None ends soon" : `${soon.length} ${soon.length === 1 ? "ends" : "end"} soon`} ·{" "}
        {waiting.length === 0 ? "nothing waits for an answer" : `${waiting.length} for which an answer is awaited`}
        {mineToAnswer.length > 0 ? ` · ${mineToAnswer.length} asked of you` : ""}
      </p>
    </section>
  );
}
