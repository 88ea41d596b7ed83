/** Acts taken without signal: kept sealed, shown as waiting, sent once with their true time. */
import { signal } from "@preact/signals";
import { foreseen } from "../alert/ladder";
import { get, post } from "../api/client";
import { type Answer, bad, good, local } from "../api/problem";
import type { Alert, DecisionSaid, DispositionSaid, OutboxItem, ResponseSaid, Schemas, StepAnswer } from "../api/types";
import { erase, readAll, write } from "../device/store";
import { forgetWith } from "../state/memory";
import { me } from "../state/signals";
import { goOnAfter } from "./ids";
import { type Sealed, seal } from "./seal";

export type Act =
  | { kind: "steps"; body: { step: string; answer: StepAnswer; done_at: string } }
  | { kind: "decision"; body: DecisionSaid }
  | { kind: "disposition"; body: DispositionSaid }
  | { kind: "response"; body: ResponseSaid };

export interface Waiting {
  id: string;
  alertId: string;
  /** Only the person who decided may send it: another may be signed in by then. */
  person: string;
  act: Act;
  sealed: Sealed;
  /** Whether the phone's storage has it; if not, it lives as long as the app. */
  stored: boolean;
}

/** What the server takes at once. */
const MOST = 50;

export const waiting = signal<Waiting[]>([]);
/** Sealed in an earlier run of the app: the server can read them, this phone cannot. */
export const sealedBefore = signal(0);
/** Sealed by somebody else on this phone: they wait until that person signs in. */
export const othersWait = signal(0);
/** What the server did not accept, with its reason, until the person has seen it. */
export const returned = signal<OutboxItem[]>([]);

/** Who has tried in vain to send an item that is somebody else's, by its id. */
const notTheirs = new Map<string, string>();

let sent: (alertIds: string[]) => Promise<void> = async () => undefined;

/** Whoever shows alerts loads these again before they no longer count as waiting. */
export function whenSent(load: (alertIds: string[]) => Promise<void>): void {
  sent = load;
}

forgetWith(() => {
  // What the phone has stored is safe; what it could not store would be lost, so it stays in memory.
  sealedBefore.value += waiting.value.filter((item) => item.stored).length;
  waiting.value = waiting.value.filter((item) => !item.stored);
  returned.value = [];
});

const NOT_KEPT = local("not-kept", "This could not be kept on the phone", "Do it again when there is signal.");

const NO_KEY = local(
  "no-outbox-key",
  "The department's server has no key to seal this with, so it was not kept",
  "Do it again when there is signal, and tell the department's administrator.",
);

/** `id`: the one under which the act was tried, so that it is done once if only the answer was lost. */
export async function keep(id: string, alertId: string, act: Act): Promise<Answer<void>> {
  const who = me.value;
  if (!who) return bad(NOT_KEPT);
  if (!who.outbox_key) return bad(NO_KEY);
  const person = who.person.id;
  const content = { alert_id: alertId, person, device: who.device.id, ...act };
  try {
    const sealed = await seal(who.outbox_key, id, content);
    const stored = await write("outbox", id, sealed).then(
      () => true,
      () => false,
    );
    waiting.value = [...waiting.value, { id, alertId, person, act, sealed, stored }];
    return good(undefined);
  } catch {
    // The browser could not seal it, and unsealed it is not kept.
    return bad(NOT_KEPT);
  }
}

let sending: Promise<void> | null = null;

export function send(): Promise<void> {
  sending ??= sendAll().finally(() => {
    sending = null;
  });
  return sending;
}

async function sendAll(): Promise<void> {
  const person = me.value?.person.id;
  if (!person) return;
  await count();
  const items = await ours(person);
  for (let from = 0; from < items.length; from += MOST) {
    const answer = await post<{ items: OutboxItem[] }>("/api/outbox", { items: items.slice(from, from + MOST) } satisfies Schemas["OutboxIn"]);
    if (!answer.ok) return;
    await settle(answer.value.items, person);
    // What was done after it may need it, and waits with it.
    if (answer.value.items.some((item) => item.result === "later")) break;
  }
  const told = await get<{ items: OutboxItem[] }>("/api/outbox");
  if (told.ok && me.value?.person.id === person) addReturned(told.value.items);
}

/** In the order in which they were done. */
async function ours(person: string): Promise<Sealed[]> {
  const found = new Map((await kept()).map((item) => [item.id, item]));
  for (const item of waiting.value) {
    if (item.person === person) found.set(item.id, item.sealed);
    else found.delete(item.id);
  }
  return [...found.values()]
    .filter((item) => notTheirs.get(item.id) !== person)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

async function kept(): Promise<Sealed[]> {
  // A browser that lets nothing be stored has nothing stored.
  const items = await readAll<Sealed>("outbox").catch(() => []);
  for (const item of items) goOnAfter(item.id);
  return items;
}

async function settle(items: OutboxItem[], person: string): Promise<void> {
  const over = items.filter((item) => item.result !== "not_yours" && item.result !== "later");
  for (const item of items) if (item.result === "not_yours") notTheirs.set(item.id, person);
  await sent(over.flatMap((item) => item.alert_id ?? []));
  if (me.value?.person.id === person) addReturned(over.filter((item) => item.problem));
  for (const { id } of over) await erase("outbox", id).catch(() => undefined);
  const gone = new Set(over.map(({ id }) => id));
  waiting.value = waiting.value.filter((item) => !gone.has(item.id));
  await count();
}

function addReturned(items: OutboxItem[]): void {
  returned.value = [...new Map([...returned.value, ...items].map((item) => [item.id, item])).values()];
}

/** How much of what is stored this run of the app cannot show. */
export async function count(): Promise<void> {
  const shown = new Set(waiting.value.map((item) => item.id));
  const unknown = (await kept()).filter((item) => !shown.has(item.id));
  const person = me.value?.person.id;
  othersWait.value = unknown.filter((item) => person && notTheirs.get(item.id) === person).length;
  sealedBefore.value = unknown.length - othersWait.value;
}

export async function haveSeen(id: string): Promise<void> {
  returned.value = returned.value.filter((item) => item.id !== id);
  await post("/api/outbox/seen", { ids: [id] } satisfies Schemas["SeenIn"]);
}

/** The alert as the officer left it: what waits to be sent counts as done, marked by no recording time. */
export function withWaiting(alert: Alert, items: Waiting[]): Alert {
  return items
    .filter((item) => item.alertId === alert.id)
    .reduce<Alert>((shown, { act }) => {
      if (act.kind === "decision")
        return { ...shown, state: "decided", decision: { ...act.body, recorded_at: null } };
      if (act.kind === "disposition") return { ...shown, disposed: true, disposition: { ...act.body, recorded_at: null } };
      if (act.kind === "response") {
        const { kind, said = {}, done_at } = act.body;
        const own = { kind, said: said as Record<string, string>, done_at: done_at ?? "", recorded_at: done_at ?? "" };
        return { ...shown, responses: [...shown.responses, own] };
      }
      const { step: id, answer, done_at: at } = act.body;
      const ladder = shown.ladder.map((step) =>
        step.id === id
          ? { ...step, done: { at, recorded_at: null, answer: foreseen(step, answer, alert.entry.state) } }
          : step,
      );
      return { ...shown, ladder };
    }, alert);
}
