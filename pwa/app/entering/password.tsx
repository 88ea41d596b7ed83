/** The fallback for sign-in: a password together with an authenticator's codes, both kept at once. */
import { LENGTH } from "../../api/lengths";
import { useEffect, useState } from "preact/hooks";
import { post } from "../api/client";
import type { Schemas } from "../api/types";
import { good } from "../api/problem";
import { Field, Note, ProblemNote, Skeleton, useWork } from "../parts/parts";
import { Qr } from "../parts/qr";
import { Back } from "../screens/back";

type Secret = Schemas["AuthenticatorOut"];

const LEAST = 12;

export function PasswordSetUp({ done }: { done: () => void }) {
  const offered = useWork();
  const kept = useWork();
  const [secret, setSecret] = useState<Secret | null>(null);
  const offer = async (): Promise<void> => {
    setSecret((await offered.run(() => post<Secret>("/api/password/options", undefined, { open: true }))) ?? null);
  };
  useEffect(() => {
    void offer();
  }, []);
  if (offered.problem) return <ProblemNote problem={offered.problem} again={() => void offer()} />;
  if (!secret) return <Skeleton rows={2} />;
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const body = {
      password: String(form.get("password") ?? ""),
      secret: secret.secret,
      totp: String(form.get("totp") ?? "").trim(),
    } satisfies Schemas["NewPasswordIn"];
    const set = await kept.run(async () => {
      const answer = await post<void>("/api/password", body, { open: true });
      return answer.ok ? good(true) : answer;
    });
    if (set) done();
  };
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <p>Scan this with an authenticator of the department, or type the secret there:</p>
      <Qr qr={secret.qr} label="The secret as a QR code; it stands below as text too" />
      <p class="secret" aria-label={[...secret.secret].join(" ")}>
        {secret.secret.match(/.{1,4}/g)?.join(" ")}
      </p>
      <a class="button wide" href={secret.uri} target="_self">
        Open it in an authenticator on this device
      </a>
      <Field label="Password" hint={`At least ${LEAST} characters, nothing that is guessed first`}>
        <input name="password" type="password" autocomplete="new-password" required minLength={LEAST} maxLength={LENGTH.secret} />
      </Field>
      <Field label="One-time code" hint="The 6 digits that the authenticator shows now">
        <input name="totp" class="code" inputMode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}" required />
      </Field>
      {kept.problem && <ProblemNote problem={kept.problem} />}
      <button type="submit" class="button main big wide" disabled={kept.busy}>
        Keep password and code
      </button>
    </form>
  );
}

/** For somebody who is signed in and has just proved who they are. */
export function PasswordScreen() {
  const [kept, setKept] = useState(false);
  return (
    <div class="stack">
      <Back />
      <h1>Password and code</h1>
      {kept ? (
        <Note tone="green" live>
          <p>Kept. Where the passkey does not work, sign in with them on this device.</p>
        </Note>
      ) : (
        <PasswordSetUp done={() => setKept(true)} />
      )}
    </div>
  );
}
