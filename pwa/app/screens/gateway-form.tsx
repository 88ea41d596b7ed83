/** A new gateway: its name against a code, which is told once and works once. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { post } from "../api/client";
import type { Schemas } from "../api/types";
import { LENGTH } from "../../api/lengths";
import { Field, ProblemNote, useWork } from "../parts/parts";
import { date, hourMinute } from "../time";

type Made = Schemas["MadeOut"];

export function Code({ made, children }: { made: Made; children?: ComponentChildren }) {
  return (
    <div class="stack">
      <p>On the gateway, once:</p>
      <p class="strong">platewarden gateway enrol</p>
      <p>
        with the code <span class="strong">{made.code}</span>. It works once, until {date(made.expires_at)},{" "}
        {hourMinute(made.expires_at)}, and is not shown again.
      </p>
      {children}
    </div>
  );
}

/** `agreement`: it is a partner's, and feeds us under this agreement. */
export function MadeGateway({ agreement = null }: { agreement?: string | null }) {
  const { busy, problem, run } = useWork();
  const [made, setMade] = useState<Made | null>(null);
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const body = {
      name: String(form.get("name") ?? "").trim(),
      certificate: form.get("certificate") === "on",
      agreement_id: agreement,
    } satisfies Schemas["GatewayIn"];
    const next = await run(() => post<Made>("/api/gateways", body));
    if (next) setMade(next);
  };
  if (made)
    return (
      <Code made={made}>
        {agreement && <p>While the agreement is not in force the gateway is refused, and the code stays good.</p>}
      </Code>
    );
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <Field label="Name of the gateway" hint="The program near the cameras: a roof, a car">
        <input name="name" required maxLength={LENGTH.name} />
      </Field>
      <label class="tick">
        <input type="checkbox" name="certificate" />
        <span>It must show a client certificate of its own.</span>
      </label>
      {problem && <ProblemNote problem={problem} />}
      <button type="submit" class="button main big wide" disabled={busy}>
        Make the code
      </button>
    </form>
  );
}
