/** A commander's list: plates for this shift, who holds them, and the hand-over to the next commander. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { post, remove } from "../api/client";
import { good } from "../api/problem";
import type { Schemas, ShiftList, ShiftLists as Told, Taker } from "../api/types";
import { Icon } from "../parts/icon";
import { Here, Note, ProblemNote, Sheet, useWork } from "../parts/parts";
import { held, minutesLeft, offered, othersHold, shiftLists } from "../state/shift-lists";
import { can, entriesChanged, offline, onShift } from "../state/signals";
import { hourMinute } from "../time";
import { EntryForm } from "./entry-form";

export function ShiftListSection({ changed }: { changed: () => void }) {
  const told = entriesChanged.value;
  useEffect(() => void shiftLists.load(), [told]);
  const [adding, setAdding] = useState(false);
  const commands = can("offer_list");
  const loaded = shiftLists.state.value;
  const again = (): void => {
    void shiftLists.load();
    changed();
  };
  // Whoever has no list of their own sees this only when there is one to see.
  if (!commands && loaded.at !== "failed" && all().length === 0) return null;
  return (
    <section class="stack tight" aria-labelledby="shift-list-title">
      <div class="row apart">
        <h2 id="shift-list-title">Lists for a shift</h2>
        {commands && (
          <button
            type="button"
            class="button main"
            disabled={offline.value || !onShift.value}
            onClick={() => setAdding(true)}
          >
            <Icon name="plus" slight /> Plate for this shift
          </button>
        )}
      </div>
      <Here of={loaded} again={() => void shiftLists.load()} rows={1}>
        {() => <ShiftLists changed={again} />}
      </Here>
      {adding && (
        <Sheet title="Plate for this shift" close={() => setAdding(false)}>
          <EntryForm
            shift
            done={() => {
              setAdding(false);
              again();
            }}
          />
        </Sheet>
      )}
    </section>
  );
}

const all = (): ShiftList[] => [...offered.value, ...held.value, ...othersHold.value];

function ShiftLists({ changed }: { changed: () => void }) {
  if (all().length === 0)
    return (
      <p class="quiet">
        {onShift.value
          ? "You have no list. A plate you add here matches at once and ends with your shift."
          : "A list lives with a shift: start yours, then add plates."}
      </p>
    );
  return (
    <ul class="stack tight">
      {all().map((each) => (
        <li key={each.id}>
          <ShiftListCard list={each} changed={changed} />
        </li>
      ))}
    </ul>
  );
}

const plates = (count: number): string => (count === 1 ? "1 plate" : `${count} plates`);

function Ends({ at }: { at: string }) {
  const left = minutesLeft(at);
  return (
    <span class={left <= 60 ? "tag amber" : "tag"}>
      {left <= 60 ? `Ends in ${left} min` : `Until ${hourMinute(at)}`}
    </span>
  );
}

function ShiftListCard({ list, changed }: { list: ShiftList; changed: () => void }) {
  const isOffered = offered.value.some(({ id }) => id === list.id);
  const isHeld = held.value.some(({ id }) => id === list.id);
  return (
    <article class="card stack tight">
      <div class="row apart">
        <h3>{plates(list.plates)}</h3>
        <Ends at={list.ends_at} />
      </div>
      <p class="quiet small">
        Held by {list.holder.name} since {hourMinute(list.since)}; ends with that shift at {hourMinute(list.ends_at)}
      </p>
      {isOffered && <Answer list={list} changed={changed} />}
      {isHeld && <Holding list={list} changed={changed} />}
      {!isOffered && !isHeld && list.offered_to && <p>Offered to {list.offered_to.name}, not accepted yet.</p>}
    </article>
  );
}

/** What the oncoming commander is asked: with a yes the list ends with their shift. */
function Answer({ list, changed }: { list: ShiftList; changed: () => void }) {
  const { busy, problem, run } = useWork();
  const answer = async (accept: boolean): Promise<void> => {
    const body = { accept } satisfies Schemas["AcceptIn"];
    if (await run(() => post<Told>(`/api/shift-lists/${list.id}/answer`, body))) changed();
  };
  return (
    <>
      <p class="strong">{list.holder.name} offers you this list.</p>
      <p>
        If you accept, you answer for its plates (below, under Mine) and it ends with your shift.
        {onShift.value ? "" : " Start your shift first."} Without an answer it ends at {hourMinute(list.ends_at)}.
      </p>
      {problem && <ProblemNote problem={problem} />}
      <div class="two">
        <button type="button" class="button big" disabled={busy || offline.value} onClick={() => void answer(false)}>
          Decline
        </button>
        <button
          type="button"
          class="button main big"
          disabled={busy || offline.value}
          onClick={() => void answer(true)}
        >
          Accept the list
        </button>
      </div>
    </>
  );
}

function Holding({ list, changed }: { list: ShiftList; changed: () => void }) {
  const { busy, problem, run } = useWork();
  const [asked, setAsked] = useState<"offer" | "end" | null>(null);
  const taken = async (path: string): Promise<void> => {
    const done = await run(async () => {
      const answer = await remove(path);
      return answer.ok ? good(true) : answer;
    });
    if (!done) return;
    setAsked(null);
    changed();
  };
  return (
    <>
      {list.offered_to ? (
        <Note tone="amber" icon="clock">
          <p>
            Offered to {list.offered_to.name}, not accepted yet. Until it is, it ends with your shift.
          </p>
        </Note>
      ) : (
        !list.may_offer && <p>You took it over: it ends with your shift and is not handed on again.</p>
      )}
      {problem && <ProblemNote problem={problem} />}
      <div class="row">
        {list.offered_to && (
          <Button busy={busy} act={() => void taken(`/api/shift-lists/${list.id}/offer`)}>
            Take the offer back
          </Button>
        )}
        {!list.offered_to && list.may_offer && (
          <Button busy={busy} act={() => setAsked("offer")}>
            Hand over
          </Button>
        )}
        <Button
          busy={busy}
          act={() => (asked === "end" ? void taken(`/api/shift-lists/${list.id}`) : setAsked("end"))}
        >
          {asked === "end" ? `Yes, remove ${plates(list.plates)} now` : "Remove the list"}
        </Button>
      </div>
      {asked === "offer" && (
        <Sheet title="Hand over the list" close={() => setAsked(null)}>
          <Offer
            list={list}
            done={() => {
              setAsked(null);
              changed();
            }}
          />
        </Sheet>
      )}
    </>
  );
}

function Button(props: { busy: boolean; act: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="button" disabled={props.busy || offline.value} onClick={props.act}>
      {props.children}
    </button>
  );
}

function Offer({ list, done }: { list: ShiftList; done: () => void }) {
  const { busy, problem, run } = useWork();
  const loaded = shiftLists.state.value;
  const takers: Taker[] = loaded.at === "here" ? loaded.value.takers : [];
  const offer = async (to: string): Promise<void> => {
    const body = { to } satisfies Schemas["OfferIn"];
    if (await run(() => post<Told>(`/api/shift-lists/${list.id}/offer`, body))) done();
  };
  return (
    <div class="stack">
      <p>
        The oncoming commander has to accept it before your shift ends at {hourMinute(list.ends_at)}. It is continued
        once: it then ends with their shift.
      </p>
      {takers.length === 0 && <p>There is no other commander with an account.</p>}
      <div class="stack tight">
        {takers.map(({ id, name, on_shift_until }) => (
          <button key={id} type="button" class="button big wide" disabled={busy} onClick={() => void offer(id)}>
            <span>
              {name}
              <span class="quiet small">
                {on_shift_until ? ` on shift until ${hourMinute(on_shift_until)}` : " not on shift yet"}
              </span>
            </span>
          </button>
        ))}
      </div>
      {problem && <ProblemNote problem={problem} />}
    </div>
  );
}
