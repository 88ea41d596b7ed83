/** Sealing to the server's public key: the phone that seals cannot read it again. */
import { fromBase64url, toBase64url } from "../api/bytes";
import type { Schemas, SealingKey } from "../api/types";

const CURVE = { name: "ECDH", namedCurve: "P-256" } as const;
const INFO = new TextEncoder().encode("platewarden outbox 1");

/** The envelope names the server's key; `key` is the item's own, SPKI. */
export type Sealed = Required<Schemas["SealedIn"]>;

/** ECDH (fresh key) -> HKDF-SHA-256 (salt: the ephemeral key) -> AES-256-GCM, bound to the item's id. */
export async function seal(to: SealingKey, id: string, content: unknown): Promise<Sealed> {
  const server = await crypto.subtle.importKey("spki", fromBase64url(to.public_key), CURVE, false, []);
  const fresh = await crypto.subtle.generateKey(CURVE, false, ["deriveBits"]);
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: server }, fresh.privateKey, 256);
  const spki = await crypto.subtle.exportKey("spki", fresh.publicKey);
  const base = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const derive = { name: "HKDF", hash: "SHA-256", salt: spki, info: INFO };
  const key = await crypto.subtle.deriveKey(derive, base, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(id);
  const plain = new TextEncoder().encode(JSON.stringify(content));
  const body = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData }, key, plain);
  return { id, key_id: to.id, key: toBase64url(spki), iv: toBase64url(iv), body: toBase64url(body) };
}
