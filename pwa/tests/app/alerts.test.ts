/** Alerts in memory: what rings, what an act without signal does, what a wipe leaves. */
import { asked, freshServer, paths, server } from "./world";
import { beforeEach, expect, test, vi } from "vitest";
import { alertAt, decide, list, onAlertEvent, openAlert, ringing, takeStep, trueTime } from "../../app/state/alerts";
import { onEvent } from "../../app/state/live";
import { wipe } from "../../app/state/memory";
import { waiting } from "../../app/outbox/outbox";
import { me, onShift, phase, skew } from "../../app/state/signals";
import { after, alertOf, before, meOf } from "../mock/fixtures";

const AT = "2026-11-24T08:14:00Z";

beforeEach(async () => {
  freshServer();
  await wipe();
  waiting.value = [];
  me.value = meOf("officer");
  phase.value = "in";
  server("GET /api/alerts", { body: { alerts: [alertOf("alert-2")] } });
  server("GET /api/alerts/alert-2", { body: alertOf("alert-2") });
});

test("R-HOT-05: a new hit rings once, however often it is replayed", () => {
  expect(onAlertEvent({ alert_id: "alert-2", kind: "hit", at: AT })).toBe(true);
  expect(onAlertEvent({ alert_id: "alert-2", kind: "hit", at: AT })).toBe(false);
  expect(onAlertEvent({ alert_id: "alert-2", kind: "update", at: AT })).toBe(false);
  expect(ringing.value).toHaveLength(1);
});

test.each(["withdrawn", "settled"] as const)("an alert that is %s stops ringing", (kind) => {
  onAlertEvent({ alert_id: "alert-2", kind: "hit", at: AT });
  onAlertEvent({ alert_id: "alert-2", kind, at: AT });
  expect(ringing.value).toEqual([]);
});

test("opening an alert stops its ringing", async () => {
  onAlertEvent({ alert_id: "alert-2", kind: "hit", at: AT });
  await openAlert("alert-2");
  expect(ringing.value).toEqual([]);
});

test("a decision without signal is kept and shown as taken", async () => {
  await openAlert("alert-2");
  server("POST /api/alerts/alert-2/decision", "offline");
  const answer = await decide("alert-2", { decision: "rejected", reason: "misread" });
  expect(answer.ok).toBe(true);
  expect(alertAt("alert-2")).toMatchObject({ at: "here", value: { state: "decided", decision: { recorded_at: null } } });
});

test("what is kept has the id under which it was tried: perhaps only the answer was lost", async () => {
  server("POST /api/alerts/alert-2/decision", "offline");
  await decide("alert-2", { decision: "rejected", reason: "misread" });
  expect(asked.at(-1)?.headers["idempotency-key"]).toBe(waiting.value[0]?.id);
});

test("what follows an act that waits goes behind it, and not past it", async () => {
  server("POST /api/alerts/alert-2/steps", "offline");
  server("POST /api/outbox", "offline");
  await takeStep("alert-2", "plate", { same: true });
  await decide("alert-2", { decision: "accepted" });
  expect(waiting.value.map((item) => item.act.kind)).toEqual(["steps", "decision"]);
  expect(paths()).not.toContain("POST /api/alerts/alert-2/decision");
});

test("an act's time is the server's, to the millisecond", () => {
  skew.value = -90_000;
  vi.spyOn(Date, "now").mockReturnValue(Date.parse("2026-11-24T08:15:30.123Z"));
  expect(trueTime()).toBe("2026-11-24T08:14:00.123Z");
  vi.restoreAllMocks();
  skew.value = 0;
});

test("a refusal of the server is not kept: it is told", async () => {
  const body = { code: "refused", title: "No", clauses: [{ id: "c", citation: "BPD POL-G", because: "b", instead: "i" }] };
  server("POST /api/alerts/alert-2/decision", { status: 403, body });
  const answer = await decide("alert-2", { decision: "accepted" });
  expect(answer).toMatchObject({ ok: false, problem: { clauses: [{ citation: "BPD POL-G" }] } });
  expect(waiting.value).toEqual([]);
});

test("an answer that is overtaken by news does not put the older alert back", async () => {
  let asks = 0;
  server("GET /api/alerts/alert-2", () => {
    asks += 1;
    return { body: { ...alertOf("alert-2"), state: asks === 1 ? "open" : "settled" } };
  });
  const slow = openAlert("alert-2");
  onAlertEvent({ alert_id: "alert-2", kind: "settled", at: AT });
  await slow;
  await vi.waitFor(() => expect(alertAt("alert-2")).toMatchObject({ at: "here", value: { state: "settled" } }));
  expect(asks).toBe(2);
});

test("R-MOB-05: a wipe leaves no alert in memory, nor one that was still on its way", async () => {
  await openAlert("alert-2");
  const late = Promise.all([list.load(), openAlert("alert-2")]);
  await wipe();
  await late;
  expect(alertAt("alert-2")).toEqual({ at: "nothing" });
  expect(list.state.value).toEqual({ at: "nothing" });
});

test("R-MOB-03: the shift is what the server says, and is over when its time is", () => {
  me.value = { ...meOf("officer"), shift: { id: "s", started_at: before(1000), ends_at: after(60_000), held: false, latest_at: null } };
  expect(onShift.value).toBe(true);
  me.value = { ...meOf("officer"), shift: { id: "s", started_at: before(9000), ends_at: before(1000), held: false, latest_at: null } };
  expect(onShift.value).toBe(false);
  me.value = { ...meOf("officer"), shift: { id: "s", started_at: before(9000), ends_at: before(1000), held: true, latest_at: after(60_000) } };
  expect(onShift.value).toBe(true);
});

test("a word from the server about the shift is looked up at once", async () => {
  const shift = { id: "s", started_at: before(1000), ends_at: after(60_000) };
  server("GET /api/me", { body: { ...meOf("officer"), shift } });
  onEvent({ id: "1", type: "shift", data: "{}" });
  await vi.waitFor(() => expect(me.value?.shift).toEqual(shift));
});

test("an event that is not JSON is passed over", () => {
  onEvent({ id: "1", type: "alert", data: "{broken" });
  expect(ringing.value).toEqual([]);
});
