/** For whoever was sent a link: the record, once, against their name. Nobody is signed in here. */
import { useEffect, useState } from "preact/hooks";
import { LENGTH } from "../../api/lengths";
import { bad, good, OFFLINE, problemOf, type Answer } from "../api/problem";
import { Field, Note, ProblemNote, useWork } from "../parts/parts";
import { keep } from "../parts/save";
import { hello } from "../state/signals";

export function ReceivedScreen() {
  const [secret, setSecret] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const changed = (): void => setSecret(location.hash.slice(1));
    addEventListener("hashchange", changed);
    return () => removeEventListener("hashchange", changed);
  }, []);
  const [sum, setSum] = useState("");
  const { busy, problem, run } = useWork();
  const take = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget as HTMLFormElement).get("name") ?? "").trim();
    const got = await run(() => received(secret, name));
    if (got) setSum(got);
  };
  return (
    <main class="page stack" id="content">
      <h1>A record for you</h1>
      <p>
        {hello.value?.department ?? "The department"} releases one record of its plate readers to you. It is given once, for the
        purpose you stated, and is not to be passed on. Who takes it is recorded.
      </p>
      {sum ? (
        <Note tone="green" icon="check" live>
          <p class="strong">Saved. Keep it where your rules say.</p>
          <p class="small">SHA-256 {sum}</p>
        </Note>
      ) : secret ? (
        <form class="stack" onSubmit={(event) => void take(event)}>
          <Field label="Your name" hint="It is the receipt">
            <input name="name" required maxLength={LENGTH.name} autocomplete="name" />
          </Field>
          {problem && <ProblemNote problem={problem} />}
          <button type="submit" class="button main big wide" disabled={busy}>
            Take the record
          </button>
        </form>
      ) : (
        <Note tone="amber">
          <p>This address is not whole. Open the link as it was sent to you.</p>
        </Note>
      )}
    </main>
  );
}

async function received(secret: string, name: string): Promise<Answer<string>> {
  const response = await fetch("/api/public/releases", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ secret, name }),
  }).catch(() => null);
  if (!response) return bad(OFFLINE);
  if (!response.ok) return bad(await problemOf(response));
  return good((await keep(response, "release.zip")).sum);
}
