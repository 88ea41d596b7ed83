/** The shift page: what whoever commands has to know now; accepting it is the hand-over. */
import { LENGTH } from "../../api/lengths";
import { useEffect, useState } from "preact/hooks";
import { get, post, remove } from "../api/client";
import { good } from "../api/problem";
import type { Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Field, Here, ProblemNote, Sheet, useLoaded, useWork } from "../parts/parts";
import { some } from "../shell/ending";
import { fetched } from "../state/loaded";
import { can, dutyChanged, dutyNews, onShift, serverNow } from "../state/signals";
import { ago, date, hourMinute } from "../time";
import { Back } from "./back";
import { Wrong } from "./shift-readers";
import { Unfilled } from "./dispatch";
import { LooksLine } from "./looks";

type Page = Schemas["ShiftPageOut"];
type OnDuty = Schemas["OnDutyOut"];
type Hit = Schemas["OpenHitOut"];

const page = fetched<Page>(() => get<Page>("/api/shift-page"));
const EVERY_MS = 30_000;

export function ShiftPageScreen() {
  const loaded = useLoaded(page);
  const changed = dutyChanged.value;
  const beat = Math.floor(serverNow.value / EVERY_MS);
  useEffect(() => {
    dutyNews.value = null;
    if (page.state.peek().at === "here") void page.load();
  }, [changed, beat]);
  return (
    <div class="stack">
      <Back />
      <h1>Shift</h1>
      <Here of={loaded} again={() => void page.load()} rows={5}>
        {(shown) => (
          <>
            <Relief shown={shown} />
            <People people={shown.people} />
            <Hits hits={shown.hits} />
            <LooksLine reviews={shown.reviews} owed={shown.owed} />
            <Unfilled tasks={shown.tasks} />
            <Ending lists={shown.lists} />
            <Wrong shown={shown} />
          </>
        )}
      </Here>
    </div>
  );
}

/** Who offered, who accepted last, and the one big button of whoever comes. */
function Relief({ shown }: { shown: Page }) {
  const [asked, setAsked] = useState<"offer" | "accept" | null>(null);
  const offer = shown.offers.find((each) => !each.own);
  const own = shown.offers.find((each) => each.own);
  const { busy, problem, run } = useWork();
  const answered = async (work: () => ReturnType<typeof post<Page>>): Promise<void> => {
    const next = await run(work);
    if (next) page.state.value = { at: "here", value: next };
  };
  const withdraw = async (): Promise<void> => {
    const done = await run(async () => {
      const answer = await remove(`/api/reliefs/${own?.id}`);
      return answer.ok ? good(true) : answer;
    });
    if (done) await page.load();
  };
  return (
    <section class="card stack tight" aria-label="Hand-over">
      {shown.accepted && (
        <p class="quiet small">
          Accepted by {shown.accepted.by}, {date(shown.accepted.at)}, {hourMinute(shown.accepted.at)}
          {shown.accepted.offered_by ? `, from ${shown.accepted.offered_by}` : ", without an offer"}
        </p>
      )}
      {offer && (
        <>
          <p class="strong">
            {offer.by} offers you the shift, {ago(offer.at)}.
          </p>
          {offer.note && <p>{offer.note}</p>}
        </>
      )}
      {own && (
        <>
          <p class="strong">You have offered the shift, {ago(own.at)}. Nobody has accepted it yet.</p>
          <p>Your shift does not end by the clock until somebody does.</p>
        </>
      )}
      {problem && <ProblemNote problem={problem} />}
      {can("take_shift") && (
        <div class="row">
          {!own && (
            <button type="button" class="button main" disabled={!onShift.value} onClick={() => setAsked("accept")}>
              Accept the shift
            </button>
          )}
          {offer && (
            <button
              type="button"
              class="button"
              disabled={busy}
              onClick={() => void answered(() => post<Page>(`/api/reliefs/${offer.id}/refusal`, { note: "" } satisfies Schemas["NoteIn"]))}
            >
              Decline
            </button>
          )}
          {own ? (
            <button type="button" class="button" disabled={busy} onClick={() => void withdraw()}>
              Take the offer back
            </button>
          ) : (
            <button type="button" class="button" disabled={!onShift.value} onClick={() => setAsked("offer")}>
              Offer it to the next commander
            </button>
          )}
        </div>
      )}
      {can("take_shift") && !onShift.value && (
        <p class="quiet small">Start your shift first: a shift is handed over between commanders on duty.</p>
      )}
      {asked && <ReliefSheet kind={asked} shown={shown} close={() => setAsked(null)} />}
    </section>
  );
}

function ReliefSheet({ kind, shown, close }: { kind: "offer" | "accept"; shown: Page; close: () => void }) {
  const { busy, problem, run } = useWork();
  const [note, setNote] = useState("");
  const offer = shown.offers.find((each) => !each.own);
  const lists = shown.lists.filter((each) => each.mine);
  const save = async (): Promise<void> => {
    const body = { relief_id: offer?.id ?? null, note: note.trim() } satisfies Schemas["ReliefIn"];
    const next = await run(() =>
      kind === "accept" ? post<Page>("/api/reliefs/acceptance", body) : post<Page>("/api/reliefs", { note: body.note }),
    );
    if (!next) return;
    page.state.value = { at: "here", value: next };
    close();
  };
  return (
    <Sheet title={kind === "accept" ? "Accept the shift" : "Offer the shift"} close={close}>
      {kind === "accept" ? (
        <>
          <p>You take over what stands on this page now:</p>
          <ul>
            <li>{some(shown.people.length, "person", "people")} on duty</li>
            <li>{some(shown.hits.length, "open hit", "open hits")}</li>
            {shown.tasks.length > 0 && <li>{some(shown.tasks.length, "hit", "hits")} passed to dispatch and open</li>}
            <li>
              {lists.length > 0
                ? `${some(lists.length, "list is", "lists are")} offered to you and become yours`
                : "No list is offered to you"}
            </li>
            <li>{some(shown.silent.length + shown.cars.length, "camera or car", "cameras or cars")} not working</li>
          </ul>
        </>
      ) : (
        <p>Your shift does not end by the clock until the next commander has accepted.</p>
      )}
      <Field label="Note (optional)" hint="No plates or names of cases here.">
        <textarea rows={3} maxLength={LENGTH.note} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="button" class="button main big wide" disabled={busy} onClick={() => void save()}>
        {kind === "accept" ? "Accept: the shift is mine" : "Offer it"}
      </button>
    </Sheet>
  );
}

function People({ people }: { people: OnDuty[] }) {
  return (
    <section class="stack tight" aria-labelledby="duty-people">
      <h2 id="duty-people">On duty: {people.length}</h2>
      {people.length === 0 && <p class="quiet">Nobody is on shift. Live alerts reach nobody.</p>}
      <ul class="stack tight">
        {people.map((person) => (
          <li key={person.id} class="card stack tight">
            <div class="row apart">
              <h3>{person.name}</h3>
              <Answers person={person} />
            </div>
            <p class="quiet small">
              {person.role_word}
              {person.units.length > 0 ? ` (${person.units.join(", ")})` : ""} ·{" "}
              {person.held ? `over since ${hourMinute(person.ends_at)}` : `until ${hourMinute(person.ends_at)}`}
            </p>
            <Remarks person={person} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answers({ person }: { person: OnDuty }) {
  if (person.answers)
    return (
      <span class="tag green">
        <Icon name="check" slight /> {person.device_class ?? "device"} answers
      </span>
    );
  return (
    <span class="tag amber">
      <Icon name="eye" slight /> {person.heard_at ? `last heard ${ago(person.heard_at)}` : "app not opened this shift"}
    </span>
  );
}

/** R-ALR-15 and what a shift is still open for, each in a line. */
export function remarks(person: OnDuty): string[] {
  return [
    person.notified ? "" : "Notifications are off: a locked phone stays silent",
    person.car ? `In ${person.car}` : "",
    person.held ? `Shift goes on after its time${person.latest_at ? `, until ${hourMinute(person.latest_at)} at most` : ""}` : "",
    person.ladders > 0 ? `${some(person.ladders, "alert", "alerts")} begun and not decided` : "",
    person.handovers > 0 ? `${some(person.handovers, "hand-over", "hand-overs")} not answered` : "",
    person.longer_because ? `Made longer: ${person.longer_because}` : "",
    person.blocked ? `Cannot close the shift: ${some(person.undecided, "alert", "alerts")} not accepted or rejected` : "",
  ].filter(Boolean);
}

function Remarks({ person }: { person: OnDuty }) {
  const lines = remarks(person);
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li class="small" key={line}>
          {line}
        </li>
      ))}
    </ul>
  );
}

const STAGES: Record<Schemas["ToldPersonOut"]["stage"], string> = {
  told: "told",
  opened: "looking",
  verifying: "verifying",
  accepted: "accepted",
  rejected: "rejected",
};

function Hits({ hits }: { hits: Hit[] }) {
  return (
    <section class="stack tight" aria-labelledby="duty-hits">
      <h2 id="duty-hits">Open hits: {hits.length}</h2>
      {hits.length === 0 && <p class="quiet">Nobody has to decide anything.</p>}
      <ul class="stack tight">
        {hits.map((hit) => (
          <li key={hit.id} class="card stack tight">
            <div class="row apart">
              <h3>{hit.shown ? hit.reason_word : "Custom list of other units"}</h3>
              {hit.overdue && (
                <span class="tag amber">
                  <Icon name="clock" slight /> Overdue
                </span>
              )}
            </div>
            <p class="quiet small">
              {ago(hit.told_at)}
              {hit.shown ? ` · ${hit.camera} · ${hit.place} · ${hit.list_name}` : " · ask the detective on duty"}
            </p>
            <Told told={hit.told} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each leads to their alert, where whoever looks may open it. */
function Told({ told }: { told: Hit["told"] }) {
  if (told.length === 0) return <p class="small">Told to nobody</p>;
  return (
    <ul class="row">
      {told.map((person, at) => {
        const words = `${person.name} (${STAGES[person.stage]})`;
        return (
          <li key={person.alert_id ?? `${person.name} ${at}`}>
            {person.alert_id ? (
              <a class="button plain" href={`/alerts/${person.alert_id}`}>
                {words}
              </a>
            ) : (
              <span class="small">{words}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Ending({ lists }: { lists: Page["lists"] }) {
  return (
    <section class="stack tight" aria-labelledby="duty-lists">
      <h2 id="duty-lists">Lists that end with a shift: {lists.length}</h2>
      {lists.map((list) => (
        <p key={list.id} class="small">
          <a href="/lists">
            {list.holder}, {some(list.plates, "plate", "plates")}
          </a>
          , until {hourMinute(list.ends_at)}, {some(list.hits, "hit", "hits")}
          {list.offered_to ? `, offered to ${list.mine ? "you" : list.offered_to}` : ""}
        </p>
      ))}
    </section>
  );
}
