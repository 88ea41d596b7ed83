/** Acts taken without signal: kept sealed, shown as waiting, sent once with their true time. */
import { signal } from "@preact/signals";
import { foreseen } from "../alert/ladder";
import { post } from "../api/client";
import type { Alert, Decision, Disposition, Problem, StepAnswer } from "../api/types";
import { erase, readAll, write } from "../device/store";
import { forgetWith } from "../state/memory";
import { hello, me } from "../state/signals";
import { type Sealed, seal } from "./seal";

export type Act =
  | { kind: "steps"; body: { step: string; answer: StepAnswer; done_at: string } }
  | { kind: "decision"; body: Decision }
  | { kind: "disposition"; body: Disposition };

export interface Waiting {
  id: string;
  alertId: string;
  /** Only the person who decided may send it: another may be signed in by then. */
  person: string;
  act: Act;
  sealed: boolean;
}

export const waiting = signal<Waiting[]>([]);
/** Sealed in an earlier run of the app: the server can read them, this phone cannot. */
export const sealedBefore = signal(0);
/** What the server would not take, with its reason, until the officer has seen it. */
export const returned = signal<{ item: Waiting; problem: Problem }[]>([]);

forgetWith(() => {
  // What is sealed is safe on the phone; what could not be sealed would be lost, so it stays in memory.
  sealedBefore.value += waiting.value.filter((item) => item.sealed).length;
  waiting.value = waiting.value.filter((item) => !item.sealed);
  returned.value = [];
});

export async function keep(alertId: string, act: Act): Promise<void> {
  const item: Waiting = {
    id: crypto.randomUUID(),
    alertId,
    person: me.value?.person.id ?? "",
    act,
    sealed: false,
  };
  const key = hello.value?.public_key;
  if (key) {
    await write("outbox", item.id, await seal(key, item.id, { alert_id: alertId, person: item.person, ...act }));
    item.sealed = true;
  }
  waiting.value = [...waiting.value, item];
}

let sending: Promise<void> | null = null;

export function send(): Promise<void> {
  sending ??= sendAll().finally(() => {
    sending = null;
  });
  return sending;
}

async function sendAll(): Promise<void> {
  for (const item of waiting.value.filter((each) => each.person === me.value?.person.id)) {
    const answer = await post(`/api/alerts/${item.alertId}/${item.act.kind}`, item.act.body, {
      headers: { "idempotency-key": item.id },
    });
    if (!answer.ok && mayPass(answer.problem)) return;
    // "already decided" is our own earlier try whose answer was lost in the tunnel.
    if (!answer.ok && answer.problem.code !== "already-decided")
      returned.value = [...returned.value, { item, problem: answer.problem }];
    await drop(item);
  }
  await sendSealed();
}

/** No signal, a fault, or too much at once: the same request may succeed later. */
function mayPass(problem: Problem): boolean {
  return problem.status === 0 || problem.status === 401 || problem.status === 429 || problem.status >= 500;
}

async function drop(item: Waiting): Promise<void> {
  if (item.sealed) await erase("outbox", item.id);
  waiting.value = waiting.value.filter((each) => each.id !== item.id);
}

async function sendSealed(): Promise<void> {
  const here = new Set(waiting.value.map((item) => item.id));
  const left = (await readAll<Sealed>("outbox")).filter((item) => !here.has(item.id));
  sealedBefore.value = left.length;
  for (const item of left) {
    const answer = await post("/api/outbox", item, { headers: { "idempotency-key": item.id } });
    if (!answer.ok && answer.problem.code !== "already-decided") return;
    await erase("outbox", item.id);
    sealedBefore.value -= 1;
  }
}

/** The alert as the officer left it: what waits to be sent counts as done, marked by no recording time. */
export function withWaiting(alert: Alert, items: Waiting[]): Alert {
  return items
    .filter((item) => item.alertId === alert.id)
    .reduce<Alert>((shown, { act }) => {
      if (act.kind === "decision")
        return { ...shown, state: "decided", decision: { ...act.body, recorded_at: null } };
      if (act.kind === "disposition") return { ...shown, disposition: { ...act.body, recorded_at: null } };
      const { step: id, answer, done_at: at } = act.body;
      const ladder = shown.ladder.map((step) =>
        step.id === id
          ? { ...step, done: { at, recorded_at: null, answer: foreseen(step, answer, alert.entry.state) } }
          : step,
      );
      return { ...shown, ladder };
    }, alert);
}
