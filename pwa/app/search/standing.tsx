/** A partial plate that is tried on vehicles still to come: begun, its list, and its end. */
import { useState } from "preact/hooks";
import { get, post } from "../api/client";
import type { Schemas } from "../api/types";
import { ProblemNote, useWork } from "../parts/parts";
import { offline } from "../state/signals";
import { full } from "../time";
import { Results } from "./results";
import { type Inquiry, type Page, type Query, type Standing, inquiries, standing } from "./state";
import { inWords } from "./vehicle";

/** Offered below what a partial plate has found, where the policy keeps one. */
export function KeepTrying({ inquiry, page, hours }: { inquiry: Inquiry; page: Page; hours: number }) {
  const { busy, problem, run } = useWork();
  const { plate, look_for, vehicle } = page.query;
  const stands = inquiry.queries.some((query) => query.standing?.over === false && query.plate === plate);
  const keep = async (): Promise<void> => {
    const body: Schemas["StandingIn"] = { plate, look_for, vehicle };
    if (await run(() => post<Query>(`/api/inquiries/${inquiry.id}/standing`, body))) void inquiries.load();
  };
  if (stands) return null;
  return (
    <div class="stack tight">
      {problem && <ProblemNote problem={problem} />}
      <button type="button" class="button wide" disabled={busy || offline.value} onClick={() => void keep()}>
        Try it on vehicles still to come
      </button>
      <p class="quiet small">For {hours} hours. What fits stands on a list of yours; it alerts nobody.</p>
    </div>
  );
}

/** Those of one inquiry, also after it has ended. */
export function StandingPlates({ inquiry }: { inquiry: Inquiry }) {
  const rows = standing(inquiry);
  if (rows.length === 0) return null;
  return (
    <section class="stack tight" aria-labelledby="standing-title">
      <h2 id="standing-title">Tried on vehicles still to come</h2>
      <ul class="stack tight">
        {rows.map((query) => (
          <li key={query.id}>
            <Plate query={query} stands={query.standing} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Plate({ query, stands }: { query: Query; stands: Standing }) {
  const { busy, problem, run } = useWork();
  const [list, setList] = useState<Page | null>(null);
  const [sure, setSure] = useState(false);
  const open = async (): Promise<void> => {
    const page = await run(() => get<Page>(`/api/queries/${query.id}/reads`));
    if (!page) return;
    setList(page);
    void inquiries.load();
  };
  const end = async (): Promise<void> => {
    if (await run(() => post<Query>(`/api/queries/${query.id}/end`))) void inquiries.load();
  };
  return (
    <article class="card stack tight">
      <div class="row apart">
        <span class="plate-text inline">{query.plate}</span>
        <span class="small">{counted(stands)}</span>
      </div>
      {query.look_for && (
        <p>
          <span class="strong">Look for: </span>
          {query.look_for}
        </p>
      )}
      {query.vehicle && (
        <p>
          <span class="strong">Vehicle: </span>
          {inWords(query.vehicle)}
        </p>
      )}
      <p class="quiet small">{until(stands)}</p>
      {problem && <ProblemNote problem={problem} />}
      {!stands.closed && (
        <div class="row">
          <button type="button" class="button" disabled={busy || offline.value} onClick={() => void open()}>
            Open the list<span class="unseen"> of {query.plate}</span>
          </button>
          <button type="button" class="button plain" disabled={busy || offline.value} onClick={() => (sure ? void end() : setSure(true))}>
            {sure ? "Yes, end it and close its list" : "End it"}
          </button>
        </div>
      )}
      {list && !stands.closed && <Results key={list.query.id + stands.found} first={list} />}
    </article>
  );
}

/** How many vehicles fit, and how many of them nobody has looked at. */
export function counted({ found, fresh }: Standing): string {
  if (found === 0) return "No vehicle yet";
  return `${found} ${found === 1 ? "vehicle" : "vehicles"}${fresh > 0 ? `, ${fresh} new` : ""}`;
}

function until({ until, over, closed }: Standing): string {
  if (closed) return "You have ended it.";
  return over ? `Not tried any more since ${full(until)}.` : `Until ${full(until)}. Nobody is alerted.`;
}
