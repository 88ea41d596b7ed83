/** Acts without signal: sealed, shown, sent once with their true time. */
import { asked, freshServer, paths, server } from "./world";
import { beforeEach, expect, test } from "vitest";
import { fromBase64url, toBase64url } from "../../app/api/bytes";
import { readAll, erase } from "../../app/device/store";
import { keep, returned, sealedBefore, send, waiting, withWaiting } from "../../app/outbox/outbox";
import type { Sealed } from "../../app/outbox/seal";
import { wipe } from "../../app/state/memory";
import { hello, me } from "../../app/state/signals";
import { alertOf, helloOf, meOf } from "../mock/fixtures";

const TAKEN = "2026-11-24T08:14:05.120Z";
const REJECT = { kind: "decision", body: { decision: "rejected", reason: "misread", decided_at: TAKEN } } as const;
const CURVE = { name: "ECDH", namedCurve: "P-256" } as const;

const pair = await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]);
const SERVER_KEY = toBase64url(await crypto.subtle.exportKey("spki", pair.publicKey));

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

beforeEach(async () => {
  freshServer();
  for (const item of await readAll<Sealed>("outbox")) await erase("outbox", item.id);
  waiting.value = [];
  returned.value = [];
  sealedBefore.value = 0;
  me.value = meOf("officer");
  hello.value = helloOf(SERVER_KEY);
});

test("what is kept on the phone is readable by the server alone", async () => {
  await keep("alert-2", REJECT);
  const [item] = await readAll<Sealed>("outbox");
  expect(JSON.stringify(item)).not.toContain("misread");
  expect(await opened(item as Sealed)).toMatchObject({ alert_id: "alert-2", person: "person-officer", ...REJECT });
});

test("an act that waits counts as done on the screen and is marked as not recorded", async () => {
  const answer = { state: "IL" };
  await keep("alert-2", { kind: "steps", body: { step: "state", answer, done_at: TAKEN } });
  await keep("alert-2", REJECT);
  const shown = withWaiting(alertOf("alert-2"), waiting.value);
  expect(shown.ladder[1]?.done).toEqual({ at: TAKEN, recorded_at: null, answer: { values: answer, agrees: true } });
  expect(shown).toMatchObject({ state: "decided", decision: { decided_at: TAKEN, recorded_at: null } });
  expect(withWaiting(alertOf("alert-1"), waiting.value).decision).toBeNull();
});

test("it is sent once, with its true time, and leaves the phone", async () => {
  server("POST /api/alerts/alert-2/decision", { body: alertOf("alert-2") });
  await keep("alert-2", REJECT);
  await Promise.all([send(), send()]);
  await send();
  expect(paths()).toEqual(["POST /api/alerts/alert-2/decision"]);
  expect(asked[0]?.body).toMatchObject({ decided_at: TAKEN });
  expect(asked[0]?.headers["idempotency-key"]).toBeTruthy();
  expect(await readAll("outbox")).toEqual([]);
});

test("without signal it stays, in order, and is tried again", async () => {
  server("POST /api/alerts/alert-2/decision", "offline");
  await keep("alert-2", REJECT);
  await keep("alert-1", REJECT);
  await send();
  expect(paths()).toEqual(["POST /api/alerts/alert-2/decision"]);
  expect(waiting.value).toHaveLength(2);
});

test("a refusal comes back to the officer with its reason", async () => {
  const body = { code: "alert-closed", title: "This alert is closed." };
  server("POST /api/alerts/alert-2/decision", { status: 409, body });
  await keep("alert-2", REJECT);
  await send();
  expect(waiting.value).toEqual([]);
  expect(returned.value[0]?.problem.title).toBe("This alert is closed.");
});

test("an act whose answer was lost in the tunnel is not told as a refusal", async () => {
  server("POST /api/alerts/alert-2/decision", { status: 409, body: { code: "already-decided", title: "Decided" } });
  await keep("alert-2", REJECT);
  await send();
  expect(returned.value).toEqual([]);
  expect(await readAll("outbox")).toEqual([]);
});

test("nobody sends what another person decided", async () => {
  await keep("alert-2", REJECT);
  me.value = meOf("detective");
  await send();
  expect(paths()).toEqual([]);
  expect(waiting.value).toHaveLength(1);
});

test("a wipe forgets the words and keeps the sealed act, which the server then opens", async () => {
  await keep("alert-2", REJECT);
  await wipe();
  expect(waiting.value).toEqual([]);
  expect(sealedBefore.value).toBe(1);
  server("POST /api/outbox", { status: 204 });
  await send();
  expect(await opened(asked[0]?.body as Sealed)).toMatchObject({ alert_id: "alert-2" });
  expect(await readAll("outbox")).toEqual([]);
});

test("without a key to seal to, the act stays in memory through a wipe and nothing is written", async () => {
  hello.value = helloOf(null);
  await keep("alert-2", REJECT);
  await wipe();
  expect(waiting.value).toHaveLength(1);
  expect(await readAll("outbox")).toEqual([]);
});
