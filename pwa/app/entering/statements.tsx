/** What the department has its people acknowledge before anything else opens, in its present words. */
import { post } from "../api/client";
import type { Me, Schemas } from "../api/types";
import { ProblemNote, useWork } from "../parts/parts";
import { signOut } from "../state/session";
import { hello, me, offline } from "../state/signals";
import { Mark } from "./gates";

export function StatementsScreen() {
  const { busy, problem, run } = useWork();
  const owed = me.value?.statements ?? [];
  const [first] = owed;
  if (!first) return null;
  const acknowledge = async (): Promise<void> => {
    const body = { id: first.id, version: first.version } satisfies Schemas["AcknowledgeIn"];
    const now = await run(() => post<Me>("/api/statements", body));
    if (now) me.value = now;
  };
  return (
    <main class="gate">
      <Mark />
      <h1>{first.title}</h1>
      <p class="quiet">{hello.value?.department}</p>
      <p>{first.text}</p>
      <p class="quiet small cite">
        {first.citation} · version {first.version}
      </p>
      {problem && <ProblemNote problem={problem} />}
      <button type="button" class="button main big wide" disabled={busy || offline.value} onClick={() => void acknowledge()}>
        I acknowledge this
      </button>
      <button type="button" class="button plain wide" onClick={() => void signOut()}>
        No: sign out
      </button>
      {owed.length > 1 && <p class="quiet small">{owed.length - 1} more after this.</p>}
    </main>
  );
}
