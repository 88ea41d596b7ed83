/** One inquiry: why, until when, the question, and what it finds as pictures. */
import { LENGTH } from "../../api/lengths";
import { useEffect, useRef, useState } from "preact/hooks";
import { post } from "../api/client";
import type { Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Choices, Field, Note, ProblemNote, useLoaded, useWork } from "../parts/parts";
import { offline } from "../state/signals";
import { full, hourMinute } from "../time";
import { STATES } from "../words";
import { begun } from "./begun";
import { Owed } from "./owed";
import { AskPlace } from "./place";
import { Results } from "./results";
import { KeepTrying, StandingPlates } from "./standing";
import { type Inquiry, type Page, called, inquiries, isOwed, put, searchForm } from "./state";
import { ANY, AskVehicle, asked as askedOf } from "./vehicle";

const WHY: Record<NonNullable<Inquiry["ended"]>, string> = {
  closed: "You have ended it.",
  shift: "It ended with the shift.",
  time: "Its time is over.",
};

export function InquiryPage({ inquiry }: { inquiry: Inquiry }) {
  const [page, setPage] = useState<Page | null>(null);
  const [what, setWhat] = useState("plate");
  const form = useLoaded(searchForm);
  const hours = form.at === "here" ? form.value.standing_hours : 0;
  const asked = (found: Page): void => {
    setPage(found);
    void inquiries.load();
  };
  return (
    <div class="stack">
      <a class="button plain" href="/search">
        <Icon name="back" /> All inquiries
      </a>
      <header class="stack tight">
        <h1>{called(inquiry)}</h1>
        <p>
          {inquiry.purpose_word}
          {inquiry.number && inquiry.phrase ? `: ${inquiry.phrase}` : ""}
          {inquiry.outside ? ` · for ${inquiry.outside.agency}` : ""}
        </p>
        {inquiry.review_due && <p class="quiet small">A supervisor looks at this inquiry.</p>}
      </header>
      {isOwed(inquiry) && <Owed inquiry={inquiry} />}
      {inquiry.answer && <Answered answer={inquiry.answer} />}
      {silent(inquiry) ? null : inquiry.ended ? (
        <Note>
          <p>{WHY[inquiry.ended]} A new search needs a new inquiry.</p>
        </Note>
      ) : (
        <>
          <Choices
            label="What do you look for?"
            options={{ plate: "A plate", place: "A place and time" }}
            value={what}
            pick={setWhat}
          />
          {what === "place" ? <AskPlace inquiry={inquiry} asked={asked} /> : <Ask inquiry={inquiry} asked={asked} />}
        </>
      )}
      {page && <Results key={page.query.id} first={page} />}
      {page?.query.kind === "partial" && !inquiry.ended && hours > 0 && <KeepTrying inquiry={inquiry} page={page} hours={hours} />}
      <StandingPlates inquiry={inquiry} />
      <Before inquiry={inquiry} />
      {!inquiry.ended && <End inquiry={inquiry} />}
    </div>
  );
}

/** Nothing is searched for another agency before somebody has approved it, or once they have refused it. */
const silent = ({ answer }: Inquiry): boolean => answer !== null && answer.status !== "approved";

function Answered({ answer }: { answer: NonNullable<Inquiry["answer"]> }) {
  if (answer.status === "waiting")
    return (
      <Note tone="amber" icon="clock" live>
        <p class="strong">Waits for: {answer.waits_for.join(" or ")}.</p>
        <p>What another agency asks for is approved by somebody else before it is searched for. You are told; its time begins with the answer.</p>
      </Note>
    );
  const yes = answer.status === "approved";
  return (
    <Note tone={yes ? "green" : "red"} live>
      <p class="strong">
        {yes ? "Approved" : "Refused"} by {answer.by}
        {answer.at ? `, ${full(answer.at)}` : ""}
      </p>
      {answer.note && <p>{answer.note}</p>}
      {!yes && <p>Nothing is searched for this request. Tell the agency; what is missing needs a new request.</p>}
    </Note>
  );
}

function Ask({ inquiry, asked }: { inquiry: Inquiry; asked: (found: Page) => void }) {
  const { busy, problem, run } = useWork();
  const [plate, setPlate] = useState(begun.peek()?.plate ?? "");
  const [vehicle, setVehicle] = useState(ANY);
  // Once: the next inquiry is about something else.
  useEffect(() => {
    begun.value = null;
  }, []);
  const field = useRef<HTMLInputElement>(null);
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const told = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => String(told.get(name) ?? "").trim();
    const body: Schemas["QueryIn"] = {
      plate,
      first: instant(text("first")),
      last: instant(text("last")),
      state: text("state") || null,
      look_for: text("look_for"),
      vehicle: askedOf(vehicle),
    };
    const found = await run(() => post<Page>(`/api/inquiries/${inquiry.id}/queries`, body));
    if (found) asked(found);
  };
  /** Where the caret stands, as a key of a keyboard would. */
  const put = (sign: string): void => {
    const at = field.current?.selectionStart ?? plate.length;
    setPlate(plate.slice(0, at) + sign + plate.slice(field.current?.selectionEnd ?? at));
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(at + sign.length, at + sign.length);
    });
  };
  return (
    <form class="stack tight" onSubmit={(event) => void send(event)}>
      <Field label="Plate, or what is known of it" hint="? is one character, * any number of them, [BD8] one of these">
        <input
          ref={field}
          class="plate"
          name="plate"
          required
          maxLength={LENGTH.pattern}
          value={plate}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          onInput={(event) => setPlate(event.currentTarget.value)}
        />
      </Field>
      <div class="row" role="group" aria-label="Unknown characters">
        <button type="button" class="button" aria-label="One unknown character" onClick={() => put("?")}>
          ?
        </button>
        <button type="button" class="button" aria-label="Any number of characters" onClick={() => put("*")}>
          *
        </button>
      </div>
      <details>
        <summary>Narrow it down</summary>
        <div class="stack tight">
          <div class="pairs">
            <Field label="From">
              <input type="datetime-local" name="first" />
            </Field>
            <Field label="To">
              <input type="datetime-local" name="last" />
            </Field>
            <Field label="State">
              <select name="state">
                <option value="">Any</option>
                {STATES.map((code) => (
                  <option key={code}>{code}</option>
                ))}
              </select>
            </Field>
          </div>
          <Field label="What you look for" hint="It stands above the pictures, for your eyes; nothing is left out by it">
            <input name="look_for" maxLength={LENGTH.line} autocomplete="off" />
          </Field>
        </div>
      </details>
      <AskVehicle vehicle={vehicle} change={setVehicle} />
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy || offline.value}>
        <Icon name="search" /> Search
      </button>
      <p class="quiet small">Open until {hourMinute(inquiry.ends_at)}. Each search and each picture is recorded with your name.</p>
    </form>
  );
}

/** The browser's local time as an instant; null: not narrowed. */
function instant(local: string): string | null {
  return local ? new Date(local).toISOString() : null;
}

function End({ inquiry }: { inquiry: Inquiry }) {
  const { busy, problem, run } = useWork();
  const end = async (): Promise<void> => {
    const changed = await run(() => post<Inquiry>(`/api/inquiries/${inquiry.id}/end`));
    if (changed) put(changed);
  };
  return (
    <div class="stack tight">
      {problem && <ProblemNote problem={problem} />}
      <button type="button" class="button" disabled={busy || offline.value} onClick={() => void end()}>
        End this inquiry
      </button>
    </div>
  );
}

function Before({ inquiry }: { inquiry: Inquiry }) {
  const asked = inquiry.queries.filter(({ standing }) => standing === null);
  if (asked.length === 0) return null;
  return (
    <section class="stack tight" aria-labelledby="before-title">
      <h2 id="before-title">Asked so far</h2>
      <ul class="stack tight">
        {asked.map((query) => (
          <li key={query.id} class="row apart">
            <span class="plate-text inline">{query.plate || "Place and time"}</span>
            <span class="quiet small">{full(query.at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
