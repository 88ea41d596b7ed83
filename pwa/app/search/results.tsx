/** What a search found: pictures with plate, certainty, time and camera; the newest first, a page at a time. */
import { useEffect, useState } from "preact/hooks";
import { certainty, percent } from "../alert/certainty";
import { Picture } from "../alert/picture";
import { Tiles } from "../alert/tiles";
import { get } from "../api/client";
import { KeepAsEvidence } from "../evidence/keep";
import { Empty, ProblemNote, Sheet, Skeleton, useWork } from "../parts/parts";
import { full } from "../time";
import type { Found, Page } from "./state";
import { Looks } from "./vehicle";

export function Results({ first }: { first: Page }) {
  const { busy, problem, run } = useWork();
  const [reads, setReads] = useState(first.reads);
  const [after, setAfter] = useState(first.after);
  const [open, setOpen] = useState<Found | null>(null);
  const more = async (): Promise<void> => {
    const path = `/api/queries/${first.query.id}/reads?after=${encodeURIComponent(after ?? "")}`;
    const page = await run(() => get<Page>(path));
    if (!page) return;
    setReads([...reads, ...page.reads]);
    setAfter(page.after);
  };
  return (
    <section class="stack" aria-labelledby="found-title">
      <h2 id="found-title" aria-live="polite">
        {reads.length === 0 ? "Nothing found" : after ? `The newest ${reads.length}` : `${reads.length} found`}
      </h2>
      {first.query.look_for && (
        <p>
          <span class="strong">Look for: </span>
          {first.query.look_for}
        </p>
      )}
      <Looks query={first.query} counted={first.counted} />
      {first.query.home_only && <p class="quiet small">The department's own cameras and its named neighbours'.</p>}
      {reads.length === 0 && (
        <Empty icon="search" title="No such plate was read in this time">
          <p>Put ? where a character may have been misread.</p>
        </Empty>
      )}
      <ul class="found">
        {reads.map((read) => (
          <li key={read.id}>
            <Line read={read} open={() => setOpen(read)} />
          </li>
        ))}
      </ul>
      {problem && <ProblemNote problem={problem} again={() => void more()} />}
      {after && (
        <button type="button" class="button big wide" disabled={busy} onClick={() => void more()}>
          Show earlier ones
        </button>
      )}
      {open && (
        <Sheet title={open.plate} close={() => setOpen(null)}>
          <Whole query={first.query.id} read={open} />
        </Sheet>
      )}
    </section>
  );
}

/** How sure the least sure character is, in a word; the number is of the whole plate. */
function surety(read: Found): string {
  const words = read.characters.map(certainty);
  const least = (["not read", "doubtful", "likely"] as const).find((word) => words.includes(word));
  return `${least ?? "sure"}, ${percent(read.confidence)}`;
}

/** How the vehicle looks in another maker's word: theirs, and told as such. */
function Described({ read: { described } }: { read: Found }) {
  if (!described) return null;
  const words = [described.color, described.make, described.model, described.body].filter(Boolean).join(" ");
  return (
    <p class="small">
      <span class="strong">{described.maker || "Its maker"} says: </span>
      {words} <span class="quiet">(not checked)</span>
    </p>
  );
}

function Line({ read, open }: { read: Found; open: () => void }) {
  return (
    <article class="card stack tight">
      {read.crop_url && <Picture url={read.crop_url} label={`Picture of ${read.plate}`} low zoom={false} />}
      <div class="row apart">
        <span>
          <span class="plate-text inline">{read.plate}</span> {read.state?.code ?? ""}
        </span>
        <span class="small">{surety(read)}</span>
      </div>
      <p class="small">
        {full(read.captured_at)}
        <br />
        {read.camera && `${read.camera}, ${read.place}`}
        {!read.own && (
          <>
            <br />
            <span class="strong">Record of {read.owner}: not handed on, whoever asks is referred there</span>
          </>
        )}
      </p>
      <Described read={read} />
      {read.crop_url && (
        <button type="button" class="button" onClick={open}>
          Open<span class="unseen"> {read.plate}</span>
        </button>
      )}
    </article>
  );
}

function Whole({ query, read }: { query: string; read: Found }) {
  const { problem, run } = useWork();
  const [whole, setWhole] = useState<Found | null>(null);
  const load = async (): Promise<void> => {
    const told = await run(() => get<Found>(`/api/queries/${query}/reads/${read.id}`));
    if (told) setWhole(told);
  };
  useEffect(() => {
    void load();
  }, [read.id]);
  if (problem) return <ProblemNote problem={problem} again={() => void load()} />;
  if (!whole) return <Skeleton rows={2} />;
  return (
    <>
      <Tiles characters={whole.characters} />
      <Picture url={whole.frame_url} label={`Frame with ${whole.plate}`} box={whole.box} />
      <p>
        {whole.state ? `State: ${whole.state.code}` : "State: not read, look for it"} · {whole.looks}{" "}
        {whole.looks === 1 ? "look" : "looks"}
        <br />
        {full(whole.captured_at)}
        <br />
        {whole.camera}, {whole.place}
      </p>
      <Described read={whole} />
      {!whole.own && (
        <p class="strong">
          This is a record of {whole.owner}. Whoever asks for it is referred to {whole.owner}.
        </p>
      )}
      <KeepAsEvidence path={`/api/queries/${query}/reads/${read.id}`} />
    </>
  );
}
