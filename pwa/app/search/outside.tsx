/** What other agencies ask for: what waits for an answer, and everything on file with its papers; no plate. */
import { useEffect, useState } from "preact/hooks";
import { get } from "../api/client";
import type { Schemas } from "../api/types";
import { Empty, Here, ProblemNote, useLoaded, useWork } from "../parts/parts";
import { Answering } from "../screens/answering";
import { Back } from "../screens/back";
import { fetched } from "../state/loaded";
import { can, inquiriesChanged, inquiryNews } from "../state/signals";
import { full } from "../time";

type Requests = Schemas["OutsideRequestsOut"];
type Asked = Schemas["OutsideRequestOut"];

const requests = fetched<Requests>(() => get<Requests>("/api/outside-requests"));

export function OutsideScreen() {
  const loaded = useLoaded(requests);
  const told = inquiriesChanged.value;
  useEffect(() => {
    void requests.load();
    if (inquiryNews.peek()?.what === "asked") inquiryNews.value = null;
  }, [told]);
  return (
    <div class="stack">
      <Back />
      <h1>Searches for other agencies</h1>
      <Here of={loaded} again={() => void requests.load()} rows={3}>
        {(all) => (
          <>
            {all.approvers.length > 0 && <Waiting rows={all.waiting} />}
            <Kept first={all} />
          </>
        )}
      </Here>
    </div>
  );
}

function Waiting({ rows }: { rows: Asked[] }) {
  return (
    <section class="stack tight" aria-labelledby="asked-title">
      <h2 id="asked-title">Waiting for an answer</h2>
      {rows.length === 0 ? (
        <Empty icon="check" title="No request waits">
          <p>Before anything is searched for another agency, somebody else approves its request here.</p>
        </Empty>
      ) : (
        <ul class="stack">
          {rows.map((each) => (
            <li key={each.id}>
              <article class="card" aria-label={each.outside.agency}>
                {can("approve_outside_search") ? (
                  <Answering path={path(each)} own={each.own} changed={() => void requests.load()}>
                    <What asked={each} />
                  </Answering>
                ) : (
                  <div class="stack tight">
                    <What asked={each} />
                    <p class="small strong">Waits for {each.answer?.waits_for.join(" or ")}.</p>
                  </div>
                )}
              </article>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const path = ({ id }: Asked): string => `/api/inquiries/${id}/approval`;

/** Everything that was ever asked for, the newest first; what waits stands above it. */
function Kept({ first }: { first: Requests }) {
  const { busy, problem, run } = useWork();
  const [older, setOlder] = useState<Requests[]>([]);
  useEffect(() => setOlder([]), [first]);
  const before = (older.at(-1) ?? first).before;
  const more = async (): Promise<void> => {
    const page = await run(() => get<Requests>(`/api/outside-requests?before=${encodeURIComponent(before ?? "")}`));
    if (page) setOlder([...older, page]);
  };
  const rows = [first, ...older].flatMap(({ kept }) => kept).filter(({ answer }) => answer?.status !== "waiting");
  return (
    <section class="stack tight" aria-labelledby="kept-title">
      <h2 id="kept-title">On file</h2>
      {rows.length === 0 ? (
        <Empty icon="search" title="No agency has asked yet">
          <p>Every search for another agency is kept here: who asked for what, who searched, who answered.</p>
        </Empty>
      ) : (
        <ul class="stack tight">
          {rows.map((each) => (
            <li key={each.id} class="card stack tight">
              <div class="row apart">
                <h3>{each.outside.agency}</h3>
                <span class="tag">{STANDS[each.answer?.status ?? (each.open ? "open" : "over")]}</span>
              </div>
              <What asked={each} filed />
              <Said asked={each} />
              {first.approvers.length === 0 && each.open && !each.answer && <Stop asked={each} />}
            </li>
          ))}
        </ul>
      )}
      {problem && <ProblemNote problem={problem} />}
      {before && (
        <button type="button" class="button wide" disabled={busy} onClick={() => void more()}>
          Older
        </button>
      )}
    </section>
  );
}

const STANDS = { waiting: "Waits", approved: "Approved", refused: "Refused", open: "Open", over: "Over" };

function Said({ asked: { answer } }: { asked: Asked }) {
  if (!answer?.by || !answer.at) return null;
  return (
    <p>
      {answer.status === "approved" ? "Approved" : "Refused"} by {answer.by}, {full(answer.at)}
      {answer.note ? `: ${answer.note}` : ""}
    </p>
  );
}

/** Who asks for what, and on what paper; `filed`: its agency is told above it. */
function What({ asked, filed }: { asked: Asked; filed?: boolean }) {
  const { outside } = asked;
  return (
    <>
      {!filed && <h3>{outside.agency}</h3>}
      <p>
        {outside.person}, case {outside.case}
        {outside.federal ? " (federal agency)" : ""}
      </p>
      <p>
        {asked.purpose_word}
        {[asked.number, asked.phrase, asked.suspicion, asked.exigent].filter(Boolean).map((text) => ` · ${text}`)}
      </p>
      {outside.not_referred && <p>Not referred: {outside.not_referred}</p>}
      <p class="quiet small">
        {asked.person} searches · {full(asked.opened_at)} · {asked.queries} {asked.queries === 1 ? "search" : "searches"}
      </p>
      {asked.written ? (
        <div>
          <a
            class="button"
            href={`/api/inquiries/${asked.id}/request`}
            download
            aria-label={`The request in writing: ${outside.agency}`}
          >
            The request in writing
          </a>
        </div>
      ) : (
        <p class="quiet small">Nothing in writing is attached.</p>
      )}
    </>
  );
}

/** Where nobody has to approve it, whoever looks after searches can still say no. */
function Stop({ asked }: { asked: Asked }) {
  return (
    <details>
      <summary>Stop this search</summary>
      <Answering path={path(asked)} own={asked.own} noOnly changed={() => void requests.load()}>
        <p>Nothing more is searched for it. Who searches is told, with your note.</p>
      </Answering>
    </details>
  );
}
