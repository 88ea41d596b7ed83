/** Passkeys through the browser's own JSON helpers; every ending has a name. */
import { type Answer, bad, good, local } from "../api/problem";

const UNSUPPORTED = local("passkey-unsupported", "This browser has no passkeys", "Use the password and code instead.");

function failed(error: unknown): ReturnType<typeof local> {
  const name = error instanceof DOMException ? error.name : "Error";
  if (name === "NotAllowedError")
    return local("passkey-cancelled", "The passkey was not used", "Try again, or use the password and code.");
  if (name === "InvalidStateError")
    return local("passkey-exists", "This phone already has a passkey here", "Sign in with it.");
  return local("passkey-failed", "The passkey did not work", `The phone said: ${name}. Use the password and code.`);
}

export function passkeysWork(): boolean {
  return typeof PublicKeyCredential !== "undefined" && "parseRequestOptionsFromJSON" in PublicKeyCredential;
}

export async function makePasskey(options: PublicKeyCredentialCreationOptionsJSON): Promise<Answer<unknown>> {
  if (!passkeysWork()) return bad(UNSUPPORTED);
  try {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    const made = await navigator.credentials.create({ publicKey });
    return made ? good((made as PublicKeyCredential).toJSON()) : bad(UNSUPPORTED);
  } catch (error) {
    return bad(failed(error));
  }
}

export async function usePasskey(options: PublicKeyCredentialRequestOptionsJSON): Promise<Answer<unknown>> {
  if (!passkeysWork()) return bad(UNSUPPORTED);
  try {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    const found = await navigator.credentials.get({ publicKey });
    return found ? good((found as PublicKeyCredential).toJSON()) : bad(UNSUPPORTED);
  } catch (error) {
    return bad(failed(error));
  }
}
