/** The device's key signs, stays the same, and does not leave the browser. */
import "./world";
import { expect, test } from "vitest";
import { fromBase64url } from "../../app/api/bytes";
import { deviceKey, publicKey, sign } from "../../app/device/key";

const CURVE = { name: "ECDSA", namedCurve: "P-256" } as const;

test("R-MOB-01: the private half cannot be taken out", async () => {
  const { privateKey } = await deviceKey();
  expect(privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey("pkcs8", privateKey)).rejects.toThrow();
});

test("a signature is for one purpose, and the key is the one that the server knows", async () => {
  const key = await crypto.subtle.importKey("spki", fromBase64url(await publicKey()), CURVE, false, ["verify"]);
  const signed = fromBase64url(await sign("renew", "abc"));
  const holds = (text: string): Promise<boolean> =>
    crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, signed, new TextEncoder().encode(text));
  expect(await holds("platewarden renew\nabc")).toBe(true);
  expect(await holds("platewarden sign-in\nabc")).toBe(false);
});
