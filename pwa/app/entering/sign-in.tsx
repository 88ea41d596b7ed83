/** Signing in on an enrolled device: passkey first, password and one-time code when that fails. */
import { LENGTH } from "../../api/lengths";
import { useEffect, useState } from "preact/hooks";
import { deviceId } from "../device/key";
import { passkeysWork } from "../device/passkey";
import { Icon } from "../parts/icon";
import { Field, ProblemNote, useWork } from "../parts/parts";
import { signInWithPasskey, signInWithPassword } from "../state/session";
import { hello } from "../state/signals";
import { Ended, Mark, StillToSend } from "./gates";

export function SignInScreen() {
  const { busy, problem, run } = useWork();
  const [enrolled, setEnrolled] = useState<boolean | null>(null);
  const [password, setPassword] = useState(!passkeysWork());
  useEffect(() => {
    void deviceId().then((id) => setEnrolled(id !== undefined));
  }, []);
  if (enrolled === null) return null;
  return (
    <main class="gate">
      <Mark />
      <h1>{hello.value?.department}</h1>
      <StillToSend />
      <Ended />
      {!enrolled && (
        <>
          <p>This device is not enrolled. An administrator gives you a code; type it here, inside this app.</p>
          <a class="button main big wide" href="/enrol">
            <Icon name="phone" /> Enrol this device
          </a>
        </>
      )}
      {enrolled && (
        <>
          <button
            type="button"
            class="button main big wide"
            disabled={busy}
            onClick={() => void run(signInWithPasskey)}
          >
            <Icon name="key" /> Sign in with passkey
          </button>
          {problem && <ProblemNote problem={problem} />}
          {password ? (
            <PasswordForm />
          ) : (
            <button type="button" class="button plain wide" onClick={() => setPassword(true)}>
              Use password and code
            </button>
          )}
          <a class="button plain wide" href="/enrol">
            Enrol again with a new code
          </a>
        </>
      )}
    </main>
  );
}

function PasswordForm() {
  const { busy, problem, run } = useWork();
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => String(form.get(name) ?? "").trim();
    const entry = { username: text("username"), password: String(form.get("password") ?? ""), totp: text("totp") };
    void run(() => signInWithPassword(entry));
  };
  return (
    <form class="stack card" onSubmit={send}>
      <Field label="User name">
        <input name="username" autocomplete="username" autocapitalize="none" required maxLength={LENGTH.word} />
      </Field>
      <Field label="Password">
        <input name="password" type="password" autocomplete="current-password" required maxLength={LENGTH.secret} />
      </Field>
      <Field label="One-time code" hint="6 digits from the authenticator">
        <input name="totp" class="code" inputMode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}" required />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        Sign in
      </button>
    </form>
  );
}
