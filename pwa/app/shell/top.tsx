/** Top bar: department, feed, list age when stale, and the shift switch. The server is the judge. */
import { useEffect, useState } from "preact/hooks";
import { post } from "../api/client";
import type { Schemas, Shift } from "../api/types";
import { Icon } from "../parts/icon";
import { Note, ProblemNote, Sheet, useWork } from "../parts/parts";
import { list } from "../state/alerts";
import { held, shiftLists } from "../state/shift-lists";
import { can, feed, hello, me, offline, onShift, serverNow, streamLive } from "../state/signals";
import { hourMinute, hours } from "../time";
import { Longer, endShift, openWork, useUnfinished } from "./ending";

export function TopBar() {
  return (
    <header class="top">
      <div class="top-line">
        <p class="strong">{hello.value?.department ?? "Platewarden"}</p>
        <p class="states">
          <FeedState />
          <ListAge />
        </p>
      </div>
      {can("start_shift") && <ShiftSwitch />}
    </header>
  );
}

function FeedState() {
  const told = feed.value;
  if (offline.value)
    return (
      <span class="amber">
        <Icon name="offline" slight /> No signal
      </span>
    );
  if (!streamLive.value)
    return (
      <span class="amber">
        <Icon name="clock" slight /> Connecting…
      </span>
    );
  if (told) {
    const all = told.live === told.cameras;
    return (
      <span class={all ? "" : "amber"}>
        <Icon name={all ? "check" : "eye"} slight /> {told.live} of {told.cameras} cameras live
      </span>
    );
  }
  if (!can("view_alerts")) return null;
  return (
    <span>
      <Icon name="check" slight /> Live feed
    </span>
  );
}

/** The oldest stale list that speaks in the alerts shown. */
function ListAge() {
  const loaded = list.state.value;
  if (loaded.at !== "here") return null;
  const ages = loaded.value.filter((alert) => alert.list.stale).map((alert) => alert.list.age_h ?? 0);
  if (ages.length === 0) return null;
  return (
    <span class="amber">
      <Icon name="eye" slight /> List is {hours(Math.max(...ages))} old
    </span>
  );
}

function ShiftSwitch() {
  const [asked, setAsked] = useState(false);
  const shift = me.value?.shift;
  const on = onShift.value && shift;
  return (
    <>
      <button type="button" class="shift" role="switch" aria-checked={Boolean(on)} onClick={() => setAsked(true)}>
        <span class="knob" aria-hidden="true" />
        {on ? onWords(shift) : "Off shift: no live alerts"}
      </button>
      {asked && (on ? <EndShift close={() => setAsked(false)} /> : <StartShift close={() => setAsked(false)} />)}
    </>
  );
}

function onWords(shift: Shift): string {
  return shift.held ? `On shift, over since ${hourMinute(shift.ends_at)}` : `On shift until ${hourMinute(shift.ends_at)}`;
}

const LENGTHS = [8, 10, 12, 14];

function StartShift({ close }: { close: () => void }) {
  const { busy, problem, run } = useWork();
  const begin = async (length: number): Promise<void> => {
    const shift = await run(() => post<Shift>("/api/shifts", { hours: length } satisfies Schemas["ShiftIn"]));
    if (!shift || !me.value) return;
    me.value = { ...me.value, shift };
    void list.load();
    close();
  };
  return (
    <Sheet title="Start the shift" close={close}>
      <p>Live alerts reach you until the time you choose, then stop by themselves.</p>
      <div class="stack tight">
        {LENGTHS.map((length) => (
          <button
            key={length}
            type="button"
            class={length === 8 ? "button main big wide" : "button big wide"}
            disabled={busy}
            onClick={() => void begin(length)}
          >
            Until {hourMinute(new Date(serverNow.value + length * 3_600_000).toISOString())} ({length} h)
          </button>
        ))}
      </div>
      {problem && <ProblemNote problem={problem} />}
    </Sheet>
  );
}

function EndShift({ close }: { close: () => void }) {
  const { busy, problem, run } = useWork();
  useEffect(() => {
    if (can("offer_list")) void shiftLists.load();
  }, []);
  const lists = held.value;
  const [longer, setLonger] = useState(false);
  const work = useUnfinished(me.value?.shift?.ends_at);
  const open = work ? openWork(work) : [];
  if (longer) return <Longer close={close} />;
  return (
    <Sheet title="End the shift" close={close}>
      {open.length > 0 && (
        <Note tone="amber">
          <p>Still open: {open.join(", ")}.</p>
        </Note>
      )}
      <p>You will receive no live alerts. What was shown on this phone is cleared.</p>
      {lists.map(({ id, plates, offered_to }) => (
        <Note key={id} tone="amber">
          <p>
            Your list for the shift ends too: {plates} {plates === 1 ? "plate" : "plates"}.{" "}
            {offered_to ? `${offered_to.name} has not accepted it yet.` : "It is offered to nobody."}
          </p>
          <a class="button" href="/lists" onClick={close}>
            To the list
          </a>
        </Note>
      ))}
      <button
        type="button"
        class="button main big wide"
        disabled={busy}
        onClick={async () => {
          if (await run(endShift)) close();
        }}
      >
        End shift, off-shift mode
      </button>
      <button type="button" class="button big wide" onClick={() => setLonger(true)}>
        Make it longer instead
      </button>
      {problem && <ProblemNote problem={problem} />}
    </Sheet>
  );
}
