/** What stands before the app: starting, no server, the demo's door, the lock. */
import { useEffect } from "preact/hooks";
import { Icon } from "../parts/icon";
import { Note, ProblemNote, Skeleton, useWork } from "../parts/parts";
import { sealedBefore, waiting } from "../outbox/outbox";
import { rangLocked } from "../state/alerts";
import { endedWhy, hello, offline, phase, startProblem } from "../state/signals";
import { enterDemo, signInWithPasskey, start } from "../state/session";
import { go } from "../state/route";
import { demoRole, demoWord, roleAddress } from "./demo";

export function Mark() {
  return <img class="mark" src="/icons/icon.svg" alt="" width="80" height="80" />;
}

export function Ended() {
  if (!endedWhy.value) return null;
  return (
    <Note icon="clock" live>
      <p>{endedWhy.value}</p>
    </Note>
  );
}

/** Nobody who comes back to the app has to wonder whether it was lost. */
export function StillToSend() {
  if (waiting.value.length + sealedBefore.value === 0) return null;
  return (
    <Note tone="amber" icon="send">
      <p>Something you decided waits on this device. It goes out once you are signed in with signal.</p>
    </Note>
  );
}

export function Starting() {
  return (
    <main class="gate" aria-busy="true">
      <Skeleton rows={2} />
    </main>
  );
}

export function Unreachable() {
  useEffect(() => {
    const again = (): void => void start();
    addEventListener("online", again);
    const timer = setInterval(again, 20_000);
    return () => {
      removeEventListener("online", again);
      clearInterval(timer);
    };
  }, []);
  return (
    <main class="gate">
      <Mark />
      <h1>Platewarden</h1>
      <StillToSend />
      {startProblem.value && <ProblemNote problem={startProblem.value} again={() => void start()} />}
      <p class="quiet">
        {offline.value
          ? "Alerts are not kept on the phone, so there is nothing to show without signal. It is tried again by itself."
          : "It is tried again by itself."}
      </p>
    </main>
  );
}

export function DemoEnter() {
  const { busy, problem, run } = useWork();
  const words = hello.value?.words ?? {};
  const role = demoRole(location.hostname, words);
  return (
    <main class="gate">
      <Mark />
      <h1>{hello.value?.department}</h1>
      <StillToSend />
      <Ended />
      {role ? (
        <>
          <button
            type="button"
            class="button main big wide"
            disabled={busy}
            onClick={() => void run(() => enterDemo(role))}
          >
            Enter as {demoWord(role, words)} (demo)
          </button>
          <p class="quiet">
            A demonstration with made-up plates and people. This browser gets a device key of its own, as an enrolled
            phone would.
          </p>
          {problem && <ProblemNote problem={problem} />}
        </>
      ) : (
        <>
          <p>A demonstration. Each role has an address of its own, and so its own device and session:</p>
          <ul class="stack tight">
            {Object.entries(words).map(([each, word]) => (
              <li key={each}>
                <a class="button wide" href={roleAddress(location, each)} target="_self">
                  {word}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </main>
  );
}

export function Locked() {
  const { busy, problem, run } = useWork();
  const role = hello.value?.demo ? demoRole(location.hostname, hello.value.words) : null;
  const unlock = async (): Promise<void> => {
    if (!hello.value) await start();
    await run(() => (role ? enterDemo(role) : signInWithPasskey()));
  };
  return (
    <main class="gate">
      <Icon name="lock" />
      <h1>Locked</h1>
      <p>The content was cleared. That happens by itself after 30 minutes without a touch.</p>
      <StillToSend />
      {rangLocked.value > 0 && (
        <Note tone="amber" icon="bell" live>
          <p class="strong">
            {rangLocked.value === 1 ? "1 new alert" : `${rangLocked.value} new alerts`}. Unlock to read.
          </p>
        </Note>
      )}
      <button type="button" class="button main big wide" disabled={busy} onClick={() => void unlock()}>
        <Icon name="key" /> Unlock
      </button>
      {problem && <ProblemNote problem={problem} />}
      {!role && (
        <button type="button" class="button plain wide" onClick={usePassword}>
          Use password and code
        </button>
      )}
    </main>
  );
}

/** The lock itself stays on the device until the sign-in has succeeded. */
function usePassword(): void {
  phase.value = "out";
  go("/");
}
