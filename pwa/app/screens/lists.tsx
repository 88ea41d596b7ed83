/** Lists: custom entries with their life, requests and approvals; general lists with their age. */
import { useEffect, useState } from "preact/hooks";
import { get } from "../api/client";
import { good } from "../api/problem";
import type { Entry, HotList, Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Empty, Here, Note, Sheet, useLoaded } from "../parts/parts";
import { fetched } from "../state/loaded";
import { can, entriesChanged, me, offline } from "../state/signals";
import { full, hours } from "../time";
import { EntryCard } from "./entry";
import { EntryForm } from "./entry-form";
import { ImportList } from "./import";
import { Made } from "./made";
import { Morning } from "./morning";
import { reasonWord } from "./reasons";
import { RotaSheet } from "./rota";
import { ShiftListSection } from "./shift-list";

const lists = fetched<HotList[]>(async () => {
  const answer = await get<Schemas["ListsOut"]>("/api/lists");
  return answer.ok ? good(answer.value.lists) : answer;
});

type View = "mine" | "waiting" | "undocumented" | "all";
const VIEWS: Record<View, string> = { mine: "Mine", waiting: "Waiting", undocumented: "No report yet", all: "All" };

const entries = Object.fromEntries(
  (Object.keys(VIEWS) as View[]).map((view) => [
    view,
    fetched<Entry[]>(async () => {
      const answer = await get<Schemas["EntriesOut"]>(`/api/entries?view=${view}`);
      return answer.ok ? good(answer.value.entries) : answer;
    }),
  ]),
) as Record<View, ReturnType<typeof fetched<Entry[]>>>;

/** Whoever may do one of these has to do with custom entries. */
const CUSTOM = ["request_entry", "approve_entry", "remove_entry", "offer_list", "keep_rota"];

export function ListsScreen() {
  return (
    <div class="stack">
      <h1>Lists</h1>
      {CUSTOM.some(can) && <Custom />}
      <General />
    </div>
  );
}

function General() {
  const loaded = useLoaded(lists);
  const told = entriesChanged.value;
  useEffect(() => void lists.load(), [told]);
  const [importing, setImporting] = useState(false);
  return (
    <section class="stack tight" aria-labelledby="general-title">
      <div class="row apart">
        <h2 id="general-title">Hot lists</h2>
        {can("import_general_list") && (
          <button type="button" class="button" disabled={offline.value} onClick={() => setImporting(true)}>
            Bring in a list
          </button>
        )}
      </div>
      <Here of={loaded} again={() => void lists.load()} rows={2}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon="list" title="No list yet">
              <p>Without a list nothing can match. An administrator brings one in each day.</p>
            </Empty>
          ) : (
            <ul class="stack tight">
              {all.map((each) => (
                <li key={each.id} class="card">
                  <ListLine list={each} />
                </li>
              ))}
            </ul>
          )
        }
      </Here>
      {importing && (
        <Sheet title="Bring in a general list" close={() => setImporting(false)}>
          <ImportList done={() => void lists.load()} />
        </Sheet>
      )}
    </section>
  );
}

/** A newer file was not taken: what was wrong with it, while the list in force stays with its age. */
function RefusedFile({ list, at }: { list: HotList; at: string }) {
  return (
    <Note tone="amber">
      <p class="strong">The file of {full(at)} was not taken; this list stays.</p>
      <p>{list.refused_why}</p>
      {list.refused_rows.length > 0 && (
        <details>
          <summary>What was wrong</summary>
          <ul class="small">
            {list.refused_rows.map(({ row, why }) => (
              <li key={row}>
                {row}: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Note>
  );
}

/** A list that is brought in has an age; one that people write entries into has none. */
function ListLine({ list }: { list: HotList }) {
  return (
    <>
      <div class="row apart">
        <h3>{list.name}</h3>
        {list.kind === "general" && (
          <span class={list.stale ? "tag amber" : "tag"}>
            {list.stale && <Icon name="eye" slight />}
            {list.age_h === null ? "age unknown" : `${hours(list.age_h)} old`}
            {list.stale ? ", stale" : ""}
          </span>
        )}
      </div>
      <p class="quiet small">
        {list.source === list.name ? "" : `${list.source} · `}
        {list.entries.toLocaleString("en-US")} plates
        {list.imported_at ? ` · ${full(list.imported_at)}` : ""}
        {list.due_h ? ` · due every ${list.due_h} h` : ""}
      </p>
      {list.reasons.length > 0 && <p class="quiet small">For: {list.reasons.map(reasonWord).join(", ")}</p>}
      {list.refused_at && <RefusedFile list={list} at={list.refused_at} />}
    </>
  );
}

/** R-CUS-12: entries that still need a report number stand together, where the text wants one. */
const views = (): [View, string][] =>
  (Object.entries(VIEWS) as [View, string][]).filter(([view]) => view !== "undocumented" || me.value?.entries.report_number);

function Custom() {
  const [view, setView] = useState<View>(can("approve_entry") ? "waiting" : "mine");
  const [asking, setAsking] = useState(false);
  const [who, setWho] = useState(false);
  const [made, setMade] = useState<Entry | null>(null);
  const source = entries[view];
  const loaded = source.state.value;
  useEffect(() => {
    void source.load();
  }, [source]);
  const changed = (): void => {
    for (const each of Object.values(entries)) if (each.state.peek().at !== "nothing") void each.load();
  };
  const told = entriesChanged.value;
  useEffect(changed, [told]);
  return (
    <>
      <ShiftListSection changed={changed} />
      <section class="stack tight" aria-labelledby="custom-title">
        <div class="row apart">
          <h2 id="custom-title">Custom entries</h2>
          {can("request_entry") && (
            <button type="button" class="button main" disabled={offline.value} onClick={() => setAsking(true)}>
              <Icon name="plus" slight /> New entry
            </button>
          )}
          {can("keep_rota") && (
            <button type="button" class="button" onClick={() => setWho(true)}>
              Who answers
            </button>
          )}
        </div>
        <div class="segments" role="group" aria-label="Which entries">
          {views().map(([key, word]) => (
            <button key={key} type="button" class="button" aria-pressed={view === key} onClick={() => setView(key)}>
              {word}
            </button>
          ))}
        </div>
        {view === "mine" && can("request_entry") && <Morning mine={loaded} />}
        <Here of={loaded} again={() => void source.load()}>
          {(all) =>
            all.length === 0 ? (
              <Empty icon="list" title={EMPTY[view]} />
            ) : (
              <ul class="stack tight">
                {all.map((entry) => (
                  <li key={entry.id}>
                    <EntryCard entry={entry} changed={changed} />
                  </li>
                ))}
              </ul>
            )
          }
        </Here>
        {who && (
          <Sheet
            title="Who answers requests"
            close={() => {
              setWho(false);
              changed();
            }}
          >
            <RotaSheet />
          </Sheet>
        )}
        {asking && (
          <Sheet title="Ask for an entry" close={() => setAsking(false)}>
            <EntryForm
              done={(entry) => {
                setAsking(false);
                setMade(entry);
                changed();
              }}
            />
          </Sheet>
        )}
        {made && <Made entry={made} close={() => setMade(null)} />}
      </section>
    </>
  );
}

const EMPTY: Record<View, string> = {
  mine: "You have no entries",
  waiting: "Nothing waits for approval",
  undocumented: "Every entry has its report number",
  all: "No entries that you may see",
};
