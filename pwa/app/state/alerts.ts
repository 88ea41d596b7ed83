/** Alerts in memory: the list, the ones that were opened, what rings now, and the acts upon them. */
import { computed, signal } from "@preact/signals";
import { get, post } from "../api/client";
import { type Answer, good } from "../api/problem";
import type { Alert, AlertEvent, AlertSummary, DecisionSaid, DispositionSaid, ResponseKind, Schemas, StepAnswer } from "../api/types";
import { newId } from "../outbox/ids";
import { type Act, keep, send, waiting, whenSent, withWaiting } from "../outbox/outbox";
import { type Loaded, fetched } from "./loaded";
import { forgetWith } from "./memory";
import { skew } from "./signals";

export const list = fetched<AlertSummary[]>(async () => {
  const answer = await get<Schemas["AlertsOut"]>("/api/alerts");
  return answer.ok ? good(answer.value.alerts) : answer;
});

const opened = signal<Record<string, Loaded<Alert>>>({});
/** Alerts that arrived while the app was open and have not been opened or put aside. */
export const ringing = signal<AlertEvent[]>([]);
/** Counted while locked, when nothing may be shown. */
export const rangLocked = signal(0);


export function alertAt(id: string): Loaded<Alert> {
  const found = opened.value[id] ?? { at: "nothing" };
  return found.at === "here" ? { at: "here", value: withWaiting(found.value, waiting.value) } : found;
}

export const waitingFor = computed(() => new Set(waiting.value.map((item) => item.alertId)));

function put(id: string, loaded: Loaded<Alert>): void {
  opened.value = { ...opened.value, [id]: loaded };
}

/** The latest question about each alert: an answer to an earlier one may be older than what is shown. */
const latest = new Map<string, symbol>();

forgetWith(() => {
  latest.clear();
  opened.value = {};
  ringing.value = [];
});

export async function openAlert(id: string): Promise<void> {
  silence(id);
  const before = opened.value[id];
  if (before?.at !== "here") put(id, { at: "loading" });
  const question = Symbol(id);
  latest.set(id, question);
  const answer = await get<Alert>(`/api/alerts/${id}`);
  if (latest.get(id) !== question) return;
  if (answer.ok) {
    put(id, { at: "here", value: answer.value });
  } else if (before?.at !== "here" || answer.problem.code !== "offline") {
    put(id, { at: "failed", problem: answer.problem });
  }
}

/** Shown, or asked for: what is on its way may have been answered before the news. */
const isOpen = (id: string): boolean => ["here", "loading"].includes(opened.value[id]?.at ?? "nothing");

/** Returns whether it should ring: a new hit or a test, heard for the first time. */
export function onAlertEvent(event: AlertEvent): boolean {
  void list.load();
  if (isOpen(event.alert_id)) void openAlert(event.alert_id);
  if (event.kind === "withdrawn" || event.kind === "settled") silence(event.alert_id);
  if (event.kind !== "hit" && event.kind !== "test") return false;
  if (ringing.value.some((each) => each.alert_id === event.alert_id)) return false;
  ringing.value = [event, ...ringing.value];
  return true;
}

export function silence(id: string): void {
  ringing.value = ringing.value.filter((event) => event.alert_id !== id);
}

/** By the server's clock, to the millisecond. */
export const trueTime = (minutesAgo = 0): string =>
  new Date(Date.now() + skew.peek() - minutesAgo * 60_000).toISOString();

/** The list, and of these alerts the ones that have been opened. */
async function again(alertIds: Iterable<string>): Promise<void> {
  const shown = [...new Set(alertIds)].filter(isOpen);
  await Promise.all([list.load(), ...shown.map(openAlert)]);
}

/** Everything that is shown of alerts, for whoever may have missed news of them. */
export async function allAgain(): Promise<void> {
  if (list.state.peek().at !== "nothing") await again(Object.keys(opened.peek()));
}

whenSent(async (alertIds) => {
  if (alertIds.length > 0) await again(alertIds);
});

/** What was done before this goes first; behind what still waits this waits too. */
async function act(id: string, what: Act): Promise<Answer<void>> {
  const actId = newId();
  if (waitingFor.value.has(id)) await send();
  if (waitingFor.value.has(id)) return keep(actId, id, what);
  const headers = { "idempotency-key": actId };
  const answer = await post<Alert>(`/api/alerts/${id}/${what.kind}`, what.body, { headers });
  if (answer.ok) {
    latest.delete(id);
    put(id, { at: "here", value: answer.value });
    void list.load();
    return good(undefined);
  }
  return answer.problem.code === "offline" ? keep(actId, id, what) : answer;
}

export function takeStep(id: string, step: string, answer: StepAnswer, at = trueTime()): Promise<Answer<void>> {
  return act(id, { kind: "steps", body: { step, answer, done_at: at } });
}

export function respond(id: string, kind: ResponseKind, said: NonNullable<Schemas["ResponseIn"]["said"]>, at = trueTime()): Promise<Answer<void>> {
  return act(id, { kind: "response", body: { kind, said, done_at: at } });
}

export function decide(id: string, decision: Omit<DecisionSaid, "decided_at">): Promise<Answer<void>> {
  return act(id, { kind: "decision", body: { ...decision, decided_at: trueTime() } });
}

export function dispose(id: string, disposition: DispositionSaid): Promise<Answer<void>> {
  return act(id, { kind: "disposition", body: { done_at: trueTime(), ...disposition } });
}
