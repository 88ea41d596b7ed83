/** A shift near its end, or past it with unfinished work: what is open, one tap to make it longer, one to end it. */
import { useEffect, useState } from "preact/hooks";
import { get, post, remove } from "../api/client";
import { good } from "../api/problem";
import type { Schemas, Shift } from "../api/types";
import { Choices, Note, ProblemNote, Sheet, useWork } from "../parts/parts";
import { can, dutyNews, me, onShift, serverNow } from "../state/signals";
import { hourMinute } from "../time";

export type Unfinished = Schemas["UnfinishedOut"];

/** When it is reminded of, in minutes before the end (the server tells at the same). */
const REMIND_MIN = [10, 30, 60];
export const REASONS = ["Finishing an alert", "Late call", "Waiting for relief"];

export function some(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

/** What keeps a shift from ending, in words; nothing when nothing does. */
export function openWork({ ladders, handovers, undecided, blocked }: Unfinished): string[] {
  return [
    ladders > 0 ? `${some(ladders, "alert", "alerts")} you have begun to verify` : "",
    handovers > 0 ? `${some(handovers, "hand-over", "hand-overs")} nobody has answered` : "",
    blocked ? `${some(undecided, "alert", "alerts")} nobody has accepted or rejected` : "",
  ].filter(Boolean);
}

/** The reminder that stands now, in minutes; null when there is none. */
export function reminder(leftMs: number): number | null {
  return REMIND_MIN.find((minutes) => leftMs > 0 && leftMs <= minutes * 60_000) ?? null;
}

export function useUnfinished(again: unknown): Unfinished | null {
  const [work, setWork] = useState<Unfinished | null>(null);
  useEffect(() => {
    let shown = true;
    void get<Unfinished>("/api/shifts/current/unfinished").then((answer) => {
      if (shown && answer.ok) setWork(answer.value);
    });
    return () => {
      shown = false;
    };
  }, [again]);
  return work;
}

/** In sight on every screen: R-MOB-03, reminders at 60, 30 and 10 minutes, and the question at the end. */
export function ShiftEnding() {
  const [put, setPut] = useState<string>("");
  const [longer, setLonger] = useState(false);
  const shift = me.value?.shift;
  if (!shift || !onShift.value) return null;
  const left = Date.parse(shift.ends_at) - serverNow.value;
  const minutes = reminder(left);
  const key = shift.held || left <= 0 ? `${shift.id} over` : `${shift.id} ${minutes}`;
  if ((minutes === null && left > 0) || put === key) return null;
  return (
    <>
      {left > 0 ? (
        <Note tone="amber" icon="clock" live>
          <p class="strong">Your shift ends at {hourMinute(shift.ends_at)}.</p>
          <div class="row">
            <button type="button" class="button" onClick={() => setLonger(true)}>
              Make it longer
            </button>
            <button type="button" class="button plain" onClick={() => setPut(key)}>
              Put aside
            </button>
          </div>
        </Note>
      ) : (
        <Over shift={shift} longer={() => setLonger(true)} />
      )}
      {longer && <Longer close={() => setLonger(false)} />}
    </>
  );
}

function Over({ shift, longer }: { shift: Shift; longer: () => void }) {
  const work = useUnfinished(shift.ends_at);
  const { busy, problem, run } = useWork();
  return (
    <Note tone="amber" icon="clock" live>
      <p class="strong">Your shift was to end at {hourMinute(shift.ends_at)}. It goes on, and the commander knows.</p>
      {work && openWork(work).length > 0 && <p>Still open: {openWork(work).join(", ")}.</p>}
      {shift.latest_at && <p class="quiet small">It ends at {hourMinute(shift.latest_at)} in any case.</p>}
      {problem && <ProblemNote problem={problem} />}
      <div class="row">
        <button type="button" class="button main" onClick={longer}>
          Make it longer
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => void run(endShift)}>
          End it now
        </button>
      </div>
    </Note>
  );
}

export async function endShift() {
  const answer = await remove("/api/shifts/current");
  if (!answer.ok) return answer;
  if (me.value) me.value = { ...me.value, shift: null };
  return good(true);
}

/** One tap with a reason: the reasons are the buttons. */
export function Longer({ close }: { close: () => void }) {
  const { busy, problem, run } = useWork();
  const [hours, setHours] = useState("1");
  const extend = async (reason: string): Promise<void> => {
    const body = { hours: Number(hours), reason } satisfies Schemas["LongerIn"];
    const shift = await run(() => post<Shift>("/api/shifts/current/extension", body));
    if (!shift || !me.value) return;
    me.value = { ...me.value, shift };
    close();
  };
  return (
    <Sheet title="Make the shift longer" close={close}>
      <Choices label="By" options={{ "0.5": "30 min", "1": "1 h", "2": "2 h" }} value={hours} fit="three" pick={setHours} />
      <p>Why? The reason is recorded, and the commander is told.</p>
      <div class="stack tight">
        {REASONS.map((reason) => (
          <button key={reason} type="button" class="button big wide" disabled={busy} onClick={() => void extend(reason)}>
            {reason}
          </button>
        ))}
      </div>
      {problem && <ProblemNote problem={problem} />}
    </Sheet>
  );
}

const DUTY_WORDS: Record<Schemas["DutyNews"]["what"], string> = {
  runs_on: "A shift goes on after its time: its work is not finished.",
  extended: "A shift was made longer.",
  ended: "A shift has ended.",
  offered: "A shift is offered to you.",
  answered: "Your hand-over has its answer.",
  notice: "An officer tells you that they act on a hit instead of their assignment.",
  task: "A hit was passed to dispatch.",
  looks: "An alert was acted on without all of its steps: it waits for your look.",
  transfer: "What a car has recorded is to be moved to the department.",
};

/** For whoever commands, and for dispatch, until they look at the page of it. */
export function DutyNote() {
  const what = dutyNews.value;
  const passed = what === "task" && can("view_dispatch");
  if (!what || what === "ended" || !(passed || can("view_shift_page"))) return null;
  return (
    <Note icon="person" live>
      <p>{DUTY_WORDS[what]}</p>
      <div class="row">
        <a class="button" href={passed ? "/more/dispatch" : "/more/shift"} onClick={() => (dutyNews.value = null)}>
          {passed ? "See what it is" : "Shift page"}
        </a>
        <button type="button" class="button plain" onClick={() => (dutyNews.value = null)}>
          Put aside
        </button>
      </div>
    </Note>
  );
}
