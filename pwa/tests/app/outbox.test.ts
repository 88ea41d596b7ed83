/** Acts without signal: sealed, shown, sent once with their true time. */
import { type Asked, asked, freshServer, paths, server } from "./world";
import { beforeEach, expect, test, vi } from "vitest";
import { fromBase64url, toBase64url } from "../../app/api/bytes";
import type { OutboxItem, Problem } from "../../app/api/types";
import * as store from "../../app/device/store";
import { goOnAfter, newId, timeOf } from "../../app/outbox/ids";
import { haveSeen, keep, othersWait, returned, sealedBefore } from "../../app/outbox/outbox";
import { send, waiting, whenSent, withWaiting } from "../../app/outbox/outbox";
import type { Sealed } from "../../app/outbox/seal";
import { wipe } from "../../app/state/memory";
import { me } from "../../app/state/signals";
import { alertOf, meOf } from "../mock/fixtures";

const TAKEN = "2026-11-24T08:14:05.120Z";
const REJECT = { kind: "decision", body: { decision: "rejected", reason: "misread", decided_at: TAKEN } } as const;
const CURVE = { name: "ECDH", namedCurve: "P-256" } as const;
const REFUSAL: Problem = { status: 409, code: "alert-closed", title: "This alert is closed.", instead: "Go back." };

const pair = await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]);
const KEY = { id: "key-1", public_key: toBase64url(await crypto.subtle.exportKey("spki", pair.publicKey)) };

async function opened(item: Sealed): Promise<unknown> {
  const spki = fromBase64url(item.key);
  const fresh = await crypto.subtle.importKey("spki", spki, CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: fresh }, pair.privateKey, 256);
  const base = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const info = new TextEncoder().encode("platewarden outbox 1");
  const how = { name: "HKDF", hash: "SHA-256", salt: spki, info };
  const key = await crypto.subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
  const additionalData = new TextEncoder().encode(item.id);
  const iv = fromBase64url(item.iv);
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData }, key, fromBase64url(item.body));
  return JSON.parse(new TextDecoder().decode(plain));
}

const inBatch = (index = 0): Sealed[] => (asked[index]?.body as { items: Sealed[] }).items;
const stored = (): Promise<Sealed[]> => store.readAll<Sealed>("outbox");
const answer = (id: string, told: Partial<OutboxItem> = {}): OutboxItem => {
  const rest = { alert_id: "alert-2", kind: "decision", said: "rejected", taken_at: TAKEN, problem: null };
  return { id, result: "done", ...rest, ...told };
};

/** Answers every item of a batch. */
function answering(each: (id: string) => OutboxItem): void {
  server("POST /api/outbox", (now: Asked) => {
    return { body: { items: (now.body as { items: Sealed[] }).items.map(({ id }) => each(id)) } };
  });
}

async function kept(alertId = "alert-2"): Promise<string> {
  const id = newId();
  expect(await keep(id, alertId, REJECT)).toMatchObject({ ok: true });
  return id;
}

beforeEach(async () => {
  vi.restoreAllMocks();
  freshServer();
  for (const item of await stored()) await store.erase("outbox", item.id);
  waiting.value = [];
  returned.value = [];
  sealedBefore.value = 0;
  whenSent(async () => undefined);
  me.value = { ...meOf("officer"), outbox_key: KEY };
  server("GET /api/outbox", { body: { items: [] } });
});

test("what is kept on the phone is readable by the server alone, and names its key, person and device", async () => {
  await kept();
  const [item] = await stored();
  expect(JSON.stringify(item)).not.toContain("misread");
  expect(item?.key_id).toBe("key-1");
  const inside = { alert_id: "alert-2", person: "person-officer", device: "device-officer", ...REJECT };
  expect(await opened(item as Sealed)).toEqual(inside);
});

test("an act that waits counts as done on the screen and is marked as not recorded", async () => {
  const state = { state: "IL" };
  await keep(newId(), "alert-2", { kind: "steps", body: { step: "state", answer: state, done_at: TAKEN } });
  await kept();
  const shown = withWaiting(alertOf("alert-2"), waiting.value);
  expect(shown.ladder[1]?.done).toEqual({ at: TAKEN, recorded_at: null, answer: { values: state, agrees: true, excuse: "" } });
  expect(shown).toMatchObject({ state: "decided", decision: { decided_at: TAKEN, recorded_at: null } });
  expect(withWaiting(alertOf("alert-1"), waiting.value).decision).toBeNull();
});

test("it is sent once, under its id, and leaves the phone", async () => {
  answering(answer);
  const id = await kept();
  await Promise.all([send(), send()]);
  await send();
  expect(paths()).toEqual(["POST /api/outbox", "GET /api/outbox", "GET /api/outbox"]);
  expect(inBatch().map((item) => item.id)).toEqual([id]);
  expect(await stored()).toEqual([]);
  expect(waiting.value).toEqual([]);
});

test("the alert is loaded again before the act no longer counts as waiting", async () => {
  answering(answer);
  await kept();
  const seen: [string[], number][] = [];
  whenSent(async (alertIds) => void seen.push([alertIds, waiting.value.length]));
  await send();
  expect(seen).toEqual([[["alert-2"], 1]]);
});

test("ids stand in the order of the acts, also after the clock was set back", async () => {
  const [first, second] = [newId(), newId()];
  vi.spyOn(Date, "now").mockReturnValue(timeOf(first) - 3_600_000);
  expect([newId(), second, first].sort()).toEqual([first, second, expect.any(String)]);
  goOnAfter("ffffff00-0000-7000-8000-000000000000");
  expect(newId() > "ffffff00-0000-7000-8000-000000000000").toBe(true);
});

test("without signal everything stays, and goes in the order of the acts, fifty at a time", async () => {
  server("POST /api/outbox", "offline");
  const ids: string[] = [];
  for (let count = 0; count < 51; count += 1) ids.push(await kept());
  await send();
  expect(waiting.value).toHaveLength(51);
  answering(answer);
  asked.length = 0;
  await send();
  expect([...inBatch(0), ...inBatch(1)].map((item) => item.id)).toEqual(ids);
  expect(inBatch(1)).toHaveLength(1);
});

test("what is refused comes back with its reason and the others are done", async () => {
  const [first, second, third] = [await kept("alert-1"), await kept(), await kept("alert-3")];
  answering((id) => answer(id, id === second ? { result: "refused", problem: REFUSAL } : {}));
  await send();
  expect(inBatch().map((item) => item.id)).toEqual([first, second, third]);
  expect(returned.value).toMatchObject([{ id: second, problem: { title: "This alert is closed." } }]);
  expect([waiting.value, await stored()]).toEqual([[], []]);
});

test("what came back in an earlier run of the app is told again until it was seen", async () => {
  const item = answer("id-1", { result: "unreadable", alert_id: null, problem: REFUSAL });
  server("GET /api/outbox", { body: { items: [item] } });
  server("POST /api/outbox/seen", { status: 204 });
  await send();
  expect(returned.value).toEqual([item]);
  await haveSeen("id-1");
  expect(returned.value).toEqual([]);
  expect(asked.at(-1)).toMatchObject({ path: "/api/outbox/seen", body: { ids: ["id-1"] } });
});

test("nobody sends what another person decided", async () => {
  await kept();
  me.value = meOf("detective");
  await send();
  expect(paths()).toEqual(["GET /api/outbox"]);
  expect(waiting.value).toHaveLength(1);
});

test("what another person sealed in an earlier run stays, and is tried once", async () => {
  await kept();
  await wipe();
  answering((id) => answer(id, { result: "not_yours", alert_id: null }));
  await send();
  await send();
  expect(paths().filter((path) => path === "POST /api/outbox")).toHaveLength(1);
  expect([othersWait.value, sealedBefore.value, (await stored()).length]).toEqual([1, 0, 1]);
  answering(answer);
  me.value = meOf("detective");
  await send();
  expect(await stored()).toEqual([]);
});

test("what the server cannot open for now stays, with all that was done after it, and is tried again", async () => {
  const ids: string[] = [];
  for (let count = 0; count < 51; count += 1) ids.push(await kept());
  answering((id) => answer(id, { result: id === ids[0] ? "done" : "later", alert_id: null }));
  await send();
  expect(paths().filter((path) => path === "POST /api/outbox")).toHaveLength(1);
  expect(waiting.value.map((item) => item.id)).toEqual(ids.slice(1));
  expect([(await stored()).length, returned.value, othersWait.value]).toEqual([50, [], 0]);
  answering(answer);
  asked.length = 0;
  await send();
  expect(inBatch().map((item) => item.id)).toEqual(ids.slice(1));
  expect([waiting.value, await stored()]).toEqual([[], []]);
});

test("a wipe forgets the words and keeps the sealed act, which the server then opens", async () => {
  await kept();
  await wipe();
  expect(waiting.value).toEqual([]);
  expect(sealedBefore.value).toBe(1);
  answering(answer);
  await send();
  expect(await opened(inBatch()[0] as Sealed)).toMatchObject({ alert_id: "alert-2" });
  expect([await stored(), sealedBefore.value]).toEqual([[], 0]);
});

test("what the phone's storage does not take stays in memory through a wipe and is sent sealed", async () => {
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  await kept();
  await wipe();
  expect(waiting.value).toMatchObject([{ stored: false }]);
  answering(answer);
  await send();
  expect(await opened(inBatch()[0] as Sealed)).toMatchObject(REJECT);
  expect(waiting.value).toEqual([]);
});

test("while the server has no key to seal to nothing is kept, and the person is told what to do", async () => {
  me.value = { ...meOf("officer"), outbox_key: null };
  const answer = await keep(newId(), "alert-2", REJECT);
  expect(answer).toMatchObject({ ok: false, problem: { code: "no-outbox-key", instead: expect.stringContaining("when there is signal") } });
  expect([waiting.value, await stored()]).toEqual([[], []]);
});

test("what cannot be sealed is not kept, and the person is told", async () => {
  me.value = { ...meOf("officer"), outbox_key: { id: "key-1", public_key: "AAAA" } };
  expect(await keep(newId(), "alert-2", REJECT)).toMatchObject({ ok: false, problem: { code: "not-kept" } });
  expect([waiting.value, await stored()]).toEqual([[], []]);
});
