/** Who is signed in on this device: entering, renewing, locking, leaving. */
import { signal } from "@preact/signals";
import { get, onSession, post, remove } from "../api/client";
import { type Answer, OFFLINE, bad, good, local } from "../api/problem";
import type { Challenge, Enrolled, Hello, Me, Problem, Schemas, SignInOptions } from "../api/types";
import { deviceId, isLocked, publicKey, rememberDevice, setLocked, sign } from "../device/key";
import { makePasskey, usePasskey } from "../device/passkey";
import { demoRole } from "../entering/demo";
import { count } from "../outbox/outbox";
import { wipe } from "./memory";
import { go, path } from "./route";
import { endedWhy, hello, me, offline, phase, skew, startProblem } from "./signals";

/** The session lives ten minutes; renewing at eight leaves room for one bad connection. */
export const RENEW_EVERY_MS = 8 * 60_000;

/** Locked, the feed lives on only while the session does. */
export const sessionOver = signal(false);

let renewing: Promise<boolean> | null = null;
let timer: ReturnType<typeof setInterval> | undefined;

export async function start(): Promise<void> {
  phase.value = "starting";
  startProblem.value = null;
  void count();
  const told = await get<Hello>("/api/hello", { open: true });
  if (!told.ok) return unreached(told.problem);
  hello.value = told.value;
  skew.value = Date.parse(told.value.server_time) - Date.now();
  if (await isLocked()) {
    phase.value = "locked";
    return;
  }
  const found = await get<Me>("/api/me", { open: true });
  if (found.ok) await entered(found.value);
  else if (found.problem.code === OFFLINE.code) await unreached(found.problem);
  else if ((await deviceId()) && (await renew())) await again();
  else phase.value = "out";
}

/** Signal that is lost on the way is not a sign-out. */
async function unreached(problem: Problem): Promise<void> {
  startProblem.value = problem;
  phase.value = (await isLocked()) ? "locked" : "unreachable";
}

/** What everybody may know, asked again: whether the set-up is complete by now. */
export async function refreshHello(): Promise<void> {
  const told = await get<Hello>("/api/hello", { open: true });
  if (told.ok) hello.value = told.value;
}

async function again(): Promise<void> {
  const found = await get<Me>("/api/me", { open: true });
  if (found.ok) await entered(found.value);
  else if (found.problem.code === OFFLINE.code) await unreached(found.problem);
  else phase.value = "out";
}

async function entered(who: Me): Promise<void> {
  await setLocked(false);
  // What waits sealed must not be thrown out when the phone runs out of room.
  void globalThis.navigator?.storage?.persist?.();
  me.value = who;
  endedWhy.value = null;
  sessionOver.value = false;
  // What came before the sign-in has no place after it.
  if (path.value === "/sign-in" || path.value === "/enrol") go("/", true);
  phase.value = "in";
  clearInterval(timer);
  timer = setInterval(() => void renew(), RENEW_EVERY_MS);
}

async function accept(answer: Answer<Me>): Promise<Answer<Me>> {
  if (!answer.ok) return answer;
  await rememberDevice(answer.value.device_id);
  await entered(answer.value);
  return answer;
}

export async function refreshMe(): Promise<void> {
  const found = await get<Me>("/api/me");
  if (found.ok && phase.value === "in") me.value = found.value;
}

/** One renewal at a time; everyone who needs it waits for the same one. */
export function renew(): Promise<boolean> {
  renewing ??= renewOnce().finally(() => {
    renewing = null;
  });
  return renewing;
}

async function renewOnce(): Promise<boolean> {
  const device = await deviceId();
  if (!device) return false;
  const asked = await post<Challenge>("/api/challenges", { device_id: device }, { open: true });
  if (!asked.ok) return false;
  const { challenge } = asked.value;
  const answer = await post<Schemas["RenewedOut"]>(
    "/api/session/renew",
    { challenge, device_signature: await sign("renew", challenge) },
    { open: true },
  );
  if (!answer.ok) endedWhy.value = whyEnded(answer.problem);
  else if (me.value) me.value = { ...me.value, session_expires_at: answer.value.expires_at };
  return answer.ok;
}

export async function enterDemo(role: string): Promise<Answer<Me>> {
  return accept(await post<Me>("/api/demo/enter", { role, public_key: await publicKey() }, { open: true }));
}

/** A member whose access was suspended is told so, and whom to ask. */
function whyEnded({ code, title, detail, instead }: Problem): string | null {
  return code === "access-suspended" ? `${title} ${instead ?? ""}`.trim() : detail || null;
}

/** Once more who one is: what asks for a new proof may then be sent again. */
export function confirmAgain(): Promise<Answer<Me>> {
  const role = hello.value?.demo ? demoRole(globalThis.location.hostname, hello.value.words) : null;
  return role ? enterDemo(role) : signInWithPasskey();
}

const NO_DEVICE = local("device-unknown", "This device is not enrolled", "Ask an administrator for a code.");

export async function signInWithPasskey(): Promise<Answer<Me>> {
  const device = await deviceId();
  if (!device) return bad(NO_DEVICE);
  const options = await post<SignInOptions>("/api/sign-in/options", { device_id: device }, { open: true });
  if (!options.ok) return options;
  const { challenge, public_key } = options.value;
  const credential = await usePasskey(public_key);
  if (!credential.ok) return credential;
  const proof = { device_id: device, challenge, device_signature: await sign("sign-in", challenge) };
  return accept(await post<Me>("/api/sign-in", { ...proof, credential: credential.value }, { open: true }));
}

export type Password = Pick<Schemas["PasswordIn"], "username" | "password" | "totp">;

export async function signInWithPassword(entry: Password): Promise<Answer<Me>> {
  const device = await deviceId();
  if (!device) return bad(NO_DEVICE);
  const asked = await post<Challenge>("/api/challenges", { device_id: device }, { open: true });
  if (!asked.ok) return asked;
  const { challenge } = asked.value;
  const proof = { device_id: device, challenge, device_signature: await sign("sign-in", challenge) };
  return accept(await post<Me>("/api/sign-in/password", { ...proof, ...entry } satisfies Schemas["PasswordIn"], { open: true }));
}

/** The code is typed inside the installed app: a link would open the browser, whose storage is another. */
export async function enrol(code: string): Promise<Answer<Enrolled>> {
  const body = { code, public_key: await publicKey() } satisfies Schemas["EnrolIn"];
  const answer = await post<Enrolled>("/api/enrolments", body, { open: true });
  if (answer.ok) await rememberDevice(answer.value.device_id);
  return answer;
}

export async function registerPasskey(enrolled: Enrolled): Promise<Answer<void>> {
  const options = enrolled.passkey_options;
  if (!options) return good(undefined);
  const credential = await makePasskey(options);
  if (!credential.ok) return credential;
  const body = { credential: credential.value, challenge: options.challenge };
  return post<void>("/api/passkeys", body, { open: true });
}

/** Locked, the session and its event stream live on (a tone may still ring); the content is gone. */
async function leave(to: "out" | "locked"): Promise<void> {
  if (to === "out") clearInterval(timer);
  if (to === "locked") await setLocked(true);
  phase.value = to;
  me.value = null;
  await wipe();
}

export async function signOut(): Promise<void> {
  await remove("/api/session", { open: true, keepalive: true });
  await leave("out");
}

export function lock(): Promise<void> {
  return leave("locked");
}

export function watchSession(): void {
  onSession({
    renew,
    lost: () => {
      sessionOver.value = true;
      if (phase.value === "in") void leave("out");
    },
    heard: (reached) => {
      offline.value = !reached;
    },
  });
}
