/** The session: signed renewal, one at a time; lock and sign-out. */
import { asked, freshServer, paths, server } from "./world";
import { beforeEach, expect, test, vi } from "vitest";
import { fromBase64url } from "../../app/api/bytes";
import { get } from "../../app/api/client";
import { deviceKey, isLocked, publicKey, rememberDevice, setLocked } from "../../app/device/key";
import { enterDemo, lock, renew, signOut, start, watchSession } from "../../app/state/session";
import { me, phase } from "../../app/state/signals";
import { helloOf, meOf } from "../mock/fixtures";

const CHALLENGE = { challenge: "Y2hhbGxlbmdl", expires_at: "2026-11-24T08:16:00Z" };

beforeEach(async () => {
  freshServer();
  await setLocked(false);
  await rememberDevice("device-1");
  me.value = meOf("officer");
  phase.value = "in";
  watchSession();
  server("POST /api/challenges", { body: CHALLENGE });
  server("POST /api/session/renew", { body: { expires_at: "2026-11-24T08:26:00Z" } });
});

test("the device key is made once and cannot be taken out", async () => {
  const first = await publicKey();
  expect(await publicKey()).toBe(first);
  const { privateKey } = await deviceKey();
  await expect(crypto.subtle.exportKey("pkcs8", privateKey)).rejects.toThrow();
});

test("a renewal signs its own words with the challenge", async () => {
  expect(await renew()).toBe(true);
  const { device_signature: signature } = asked.at(-1)?.body as { device_signature: string };
  const text = new TextEncoder().encode(`platewarden renew\n${CHALLENGE.challenge}`);
  const { publicKey: key } = await deviceKey();
  const how = { name: "ECDSA", hash: "SHA-256" };
  expect(await crypto.subtle.verify(how, key, fromBase64url(signature), text)).toBe(true);
  expect(me.value?.session_expires_at).toBe("2026-11-24T08:26:00Z");
});

test("requests refused at the same time wait for one renewal and are asked again", async () => {
  let expired = 2;
  server("GET /api/alerts", () => (expired-- > 0 ? { status: 401 } : { body: { alerts: [] } }));
  const answers = await Promise.all([get("/api/alerts"), get("/api/alerts")]);
  expect(answers.map((answer) => answer.ok)).toEqual([true, true]);
  expect(paths().filter((path) => path === "POST /api/session/renew")).toHaveLength(1);
});

test("a session that cannot be renewed ends on the screen as well", async () => {
  server("POST /api/session/renew", { status: 401 });
  server("GET /api/alerts", { status: 401 });
  await get("/api/alerts");
  await vi.waitFor(() => expect(phase.value).toBe("out"));
  expect(me.value).toBeNull();
});

test("signal that is lost after the first answer is no sign-out", async () => {
  server("GET /api/hello", { body: helloOf() });
  server("GET /api/me", "offline");
  await start();
  expect(phase.value).toBe("unreachable");
});

test("a start without signal says so and keeps nothing to show", async () => {
  server("GET /api/hello", "offline");
  await start();
  expect(phase.value).toBe("unreachable");
});

test("a lock survives a new start of the app and only a sign-in takes it off", async () => {
  server("GET /api/hello", { body: helloOf() });
  server("GET /api/me", { body: meOf("officer") });
  await lock();
  await start();
  expect(phase.value).toBe("locked");
  server("POST /api/demo/enter", { body: { ...meOf("officer"), device_id: "device-1" } });
  await enterDemo("officer");
  expect(phase.value).toBe("in");
  expect(await isLocked()).toBe(false);
});

test("R-MOB-05: leaving clears caches and memory, never the device key", async () => {
  const gone: string[] = [];
  const keys = async (): Promise<string[]> => ["code-1", "other"];
  Object.assign(globalThis, { caches: { keys, delete: async (name: string) => gone.push(name) } });
  const before = await publicKey();
  server("DELETE /api/session", { status: 204 });
  await signOut();
  expect(phase.value).toBe("out");
  expect(gone).toEqual(["other"]);
  expect(await publicKey()).toBe(before);
  Reflect.deleteProperty(globalThis, "caches");
});

test("the demonstration enters with this device's public key", async () => {
  server("POST /api/demo/enter", { body: { ...meOf("detective"), device_id: "device-7" } });
  await enterDemo("detective");
  expect(asked.at(-1)?.body).toEqual({ role: "detective", public_key: await publicKey() });
});
