/** The device's own key: made here, never extractable, kept until the device is revoked. */
import { toBase64url } from "../api/bytes";
import { erase, read, write } from "./store";

const CURVE = { name: "ECDSA", namedCurve: "P-256" } as const;

export async function deviceKey(): Promise<CryptoKeyPair> {
  const kept = await read<CryptoKeyPair>("device", "key");
  if (kept) return kept;
  const made = await crypto.subtle.generateKey(CURVE, false, ["sign", "verify"]);
  await write("device", "key", made);
  return made;
}

/** The public half as SPKI, which is what the server registers. */
export async function publicKey(): Promise<string> {
  const { publicKey: key } = await deviceKey();
  return toBase64url(await crypto.subtle.exportKey("spki", key));
}

/** ECDSA over `platewarden <purpose>\n<challenge>`; the purpose keeps one signature from serving another. */
export async function sign(purpose: "sign-in" | "renew", challenge: string): Promise<string> {
  const { privateKey } = await deviceKey();
  const text = new TextEncoder().encode(`platewarden ${purpose}\n${challenge}`);
  return toBase64url(await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, privateKey, text));
}

export const deviceId = (): Promise<string | undefined> => read<string>("device", "id");
export const rememberDevice = (id: string): Promise<void> => write("device", "id", id);
export const isLocked = async (): Promise<boolean> => (await read<boolean>("device", "locked")) === true;

/** The lock outlives a reload and other tabs; only a sign-in takes it off. */
export function setLocked(locked: boolean): Promise<void> {
  return locked ? write("device", "locked", true) : erase("device", "locked");
}
