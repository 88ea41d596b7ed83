/** Search: the reason first, then the plate. What is open, what is owed, and what was asked before. */
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../parts/icon";
import { Empty, Here, Sheet, useLoaded } from "../parts/parts";
import { go } from "../state/route";
import { can, inquiriesChanged, offline } from "../state/signals";
import { full, hourMinute } from "../time";
import { begun } from "./begun";
import { InquiryPage } from "./inquiry";
import { Owed } from "./owed";
import { ReasonForm } from "./reason-form";
import { counted } from "./standing";
import { type Inquiry, called, inquiries, inquiryId, isOwed, put, standing } from "./state";

export function SearchScreen() {
  const loaded = useLoaded(inquiries);
  const told = inquiriesChanged.value;
  useEffect(() => {
    if (told > 0) void inquiries.load();
  }, [told]);
  const id = inquiryId.value;
  const chosen = loaded.at === "here" ? loaded.value.find((each) => each.id === id) : undefined;
  if (id && loaded.at === "here" && !chosen)
    return (
      <Empty icon="search" title="There is no such inquiry">
        <a class="button" href="/search">
          To your inquiries
        </a>
      </Empty>
    );
  if (chosen) return <InquiryPage key={chosen.id} inquiry={chosen} />;
  return (
    <div class="stack">
      <h1>Search</h1>
      <Here of={loaded} again={() => void inquiries.load()} rows={2}>
        {(all) => <Mine all={all} />}
      </Here>
    </div>
  );
}

function Mine({ all }: { all: Inquiry[] }) {
  const [asking, setAsking] = useState(begun.value !== null);
  const open = all.filter(({ ended }) => ended === null);
  const owing = all.filter(isOwed);
  const trying = all.filter((each) => each.ended !== null && tries(each));
  const over = all.filter((each) => each.ended !== null && !isOwed(each) && !tries(each));
  useEffect(() => setAsking(begun.peek() !== null), [all.length]);
  return (
    <>
      <button type="button" class="button main big wide" disabled={offline.value} onClick={() => setAsking(true)}>
        <Icon name="plus" /> New inquiry
      </button>
      {offline.value && <p class="quiet">A search needs signal.</p>}
      {all.length === 0 && (
        <Empty icon="search" title="No inquiry yet">
          <p>A search begins with its reason. One inquiry holds all searches for one case.</p>
        </Empty>
      )}
      <Section title="Open" rows={open} />
      <Section title="Tried on vehicles still to come" rows={trying} />
      {owing.length > 0 && (
        <section class="stack tight" aria-labelledby="owed-title">
          <h2 id="owed-title">Numbers still owed</h2>
          {owing.map((each) => (
            <Owed key={each.id} inquiry={each} />
          ))}
        </section>
      )}
      <Section title="Ended" rows={over} />
      {asking && (
        <Sheet title="Why do you search?" close={() => {
            begun.value = null;
            setAsking(false);
          }}
        >
          <ReasonForm
            done={(opened) => {
              put(opened);
              go(`/search/${opened.id}`);
            }}
          />
        </Sheet>
      )}
      {!can("open_inquiry") && <p class="quiet small">Searches here are administrative: each is looked at afterwards.</p>}
    </>
  );
}

/** Whether a list of it may still be opened. */
const tries = (inquiry: Inquiry): boolean => standing(inquiry).some(({ standing: { closed } }) => !closed);

function Section({ title, rows }: { title: string; rows: Inquiry[] }) {
  if (rows.length === 0) return null;
  const id = `inquiries-${title.toLowerCase().replaceAll(" ", "-")}`;
  return (
    <section class="stack tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="stack tight">
        {rows.map((each) => (
          <li key={each.id}>
            <Line inquiry={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const ANSWERS: Record<NonNullable<Inquiry["answer"]>["status"], string> = {
  waiting: "Waits for an answer: nothing is searched yet",
  approved: "Approved for another agency",
  refused: "Refused: nothing is searched",
};

function Line({ inquiry }: { inquiry: Inquiry }) {
  const tried = standing(inquiry).filter(({ standing: { closed } }) => !closed);
  const count = inquiry.queries.length - standing(inquiry).length;
  return (
    <a class="card place" href={`/search/${inquiry.id}`}>
      <span class="grow stack tight">
        <span class="strong">{called(inquiry)}</span>
        <span>{inquiry.purpose_word}</span>
        {inquiry.answer && <span class="small strong">{ANSWERS[inquiry.answer.status]}</span>}
        <span class="quiet small">
          {inquiry.ended === null && inquiry.answer?.status !== "waiting" ? `Open until ${hourMinute(inquiry.ends_at)}` : `Opened ${full(inquiry.opened_at)}`} ·{" "}
          {count} {count === 1 ? "search" : "searches"}
        </span>
        {tried.map(({ id, plate, standing: stands }) => (
          <span key={id} class="row apart">
            <span class="plate-text inline">{plate}</span>
            <span class="small">{counted(stands)}</span>
          </span>
        ))}
      </span>
      <Icon name="next" />
    </a>
  );
}
