/** Gateways: who sends frames, which credentials are good, and another or none of them. */
import { useState } from "preact/hooks";
import { get, post } from "../api/client";
import { good } from "../api/problem";
import type { Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Empty, Here, Note, ProblemNote, Sheet, useLoaded, useWork } from "../parts/parts";
import { fetched } from "../state/loaded";
import { can, offline } from "../state/signals";
import { ago, full } from "../time";
import { Back } from "./back";
import { Code, MadeGateway } from "./gateway-form";

type Gateway = Schemas["GatewayOut"];
type Rotated = Schemas["RotatedOut"];
type Step = "code" | "rotate" | "revoke";

const gateways = fetched<Schemas["GatewaysOut"]>(() => get<Schemas["GatewaysOut"]>("/api/gateways"));

export function GatewaysScreen() {
  const loaded = useLoaded(gateways);
  const [making, setMaking] = useState(false);
  const close = (): void => {
    setMaking(false);
    void gateways.load();
  };
  return (
    <div class="stack">
      <Back />
      <div class="row apart">
        <h1>Gateways</h1>
        {can("enrol_gateway") && (
          <button type="button" class="button main" disabled={offline.value} onClick={() => setMaking(true)}>
            <Icon name="plus" slight /> New gateway
          </button>
        )}
      </div>
      <p class="quiet small">
        A gateway is the program near the cameras that sends their frames. It proves itself by a credential of its own, which
        is shown once and kept here only as a digest.
      </p>
      <Here of={loaded} again={() => void gateways.load()}>
        {(all) =>
          all.gateways.length === 0 ? (
            <Empty icon="camera" title="No gateway yet">
              <p>Make one; its code enrols it on the machine near the cameras.</p>
            </Empty>
          ) : (
            <Register all={all.gateways} />
          )
        }
      </Here>
      {making && (
        <Sheet title="A new gateway" close={close}>
          <MadeGateway />
        </Sheet>
      )}
    </div>
  );
}

function Register({ all }: { all: Gateway[] }) {
  const revoked = all.filter(({ revoked_at }) => revoked_at);
  return (
    <>
      <ul class="stack tight">
        {all
          .filter(({ revoked_at }) => !revoked_at)
          .map((gateway) => (
            <li key={gateway.id}>
              <Card gateway={gateway} />
            </li>
          ))}
      </ul>
      {revoked.length > 0 && (
        <details class="card">
          <summary>Revoked ({revoked.length})</summary>
          <ul class="stack tight">
            {revoked.map(({ id, name, revoked_at }) => (
              <li key={id}>
                <span class="strong">{name}</span>, revoked {revoked_at && full(revoked_at)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** What is known of its credentials, in one line each. */
export function standing(gateway: Gateway): string[] {
  const { credentials, credential_made_at: made, old_until: until, code_until: code } = gateway;
  return [
    credentials === 0 ? "It has no credential: it cannot send" : `Credential made ${made ? ago(made) : ""}`,
    ...(until ? [`The one before it is good until ${full(until)}`] : []),
    ...(code ? [`A code to enrol it is good until ${full(code)}`] : []),
  ];
}

function Card({ gateway }: { gateway: Gateway }) {
  const [step, setStep] = useState<Step | null>(null);
  const close = (): void => {
    setStep(null);
    void gateways.load();
  };
  return (
    <article class="card stack tight">
      <div class="row apart">
        <h2>{gateway.name}</h2>
        {gateway.partner && <span class="tag">{gateway.partner}</span>}
      </div>
      <p>{gateway.cameras.length > 0 ? `Sends for ${gateway.cameras.join(", ")}` : "Sends for no camera yet"}</p>
      <p class="small">{gateway.last_seen_at ? `Last heard ${ago(gateway.last_seen_at)}` : "Not heard yet"}</p>
      {standing(gateway).map((line) => (
        <p key={line} class="quiet small">
          {line}
        </p>
      ))}
      {gateway.certificate_demanded && (
        <p class="quiet small">
          {gateway.certificate_bound ? "Bound to its client certificate" : "Its first client certificate will be its own"}
        </p>
      )}
      <div class="row">
        {can("rotate_gateway") && gateway.credentials > 0 && (
          <button type="button" class="button" disabled={offline.value} onClick={() => setStep("rotate")}>
            New credential
          </button>
        )}
        {can("enrol_gateway") && (
          <button type="button" class="button" disabled={offline.value} onClick={() => setStep("code")}>
            Another code
          </button>
        )}
        {can("revoke_gateway") && (
          <button type="button" class="button" disabled={offline.value} onClick={() => setStep("revoke")}>
            Revoke
          </button>
        )}
      </div>
      {step === "code" && (
        <Sheet title={`A code for ${gateway.name}`} close={close}>
          <Recode gateway={gateway} />
        </Sheet>
      )}
      {step === "rotate" && (
        <Sheet title={`Credential of ${gateway.name}`} close={close}>
          <Rotate gateway={gateway} />
        </Sheet>
      )}
      {step === "revoke" && (
        <Sheet title={`Revoke ${gateway.name}`} close={close}>
          <Revoke gateway={gateway} done={close} />
        </Sheet>
      )}
    </article>
  );
}

function Recode({ gateway }: { gateway: Gateway }) {
  const { busy, problem, run } = useWork();
  const [made, setMade] = useState<Schemas["MadeOut"] | null>(null);
  const send = async (): Promise<void> => {
    const next = await run(() => post<Schemas["MadeOut"]>(`/api/gateways/${gateway.id}/codes`));
    if (next) setMade(next);
  };
  if (made) return <Code made={made} />;
  return (
    <div class="stack">
      <p>
        For a gateway that lost its credential, or was set up anew. When the code is used, every credential before it ends at
        once.
      </p>
      {problem && <ProblemNote problem={problem} />}
      <button type="button" class="button main big wide" disabled={busy || offline.value} onClick={() => void send()}>
        Make the code
      </button>
    </div>
  );
}

function Rotate({ gateway }: { gateway: Gateway }) {
  const { busy, problem, run } = useWork();
  const [made, setMade] = useState<Rotated | null>(null);
  const send = async (): Promise<void> => {
    const next = await run(() => post<Rotated>(`/api/gateways/${gateway.id}/rotate`));
    if (next) setMade(next);
  };
  if (made) return <Credential made={made} />;
  return (
    <div class="stack">
      <p>A new credential is shown once. The one in use stays good for a day, so that no frame is lost on the way.</p>
      {problem && <ProblemNote problem={problem} />}
      <button type="button" class="button main big wide" disabled={busy || offline.value} onClick={() => void send()}>
        Make a new credential
      </button>
    </div>
  );
}

function Credential({ made }: { made: Rotated }) {
  return (
    <div class="stack">
      <p>Put this line into the file credential in the gateway's folder, in place of what stands there:</p>
      <p class="strong secret">{made.credential}</p>
      <p>The gateway takes it up by itself, without a restart.</p>
      <Note tone="amber" icon="clock">
        <p>
          It is not shown again. {made.old_until && `The credential before it is good until ${full(made.old_until)}.`}
        </p>
      </Note>
    </div>
  );
}

function Revoke({ gateway, done }: { gateway: Gateway; done: () => void }) {
  const { busy, problem, run } = useWork();
  const send = async (): Promise<void> => {
    const ended = await run(async () => {
      const answer = await post(`/api/gateways/${gateway.id}/revoke`);
      return answer.ok ? good(true) : answer;
    });
    if (ended) done();
  };
  return (
    <div class="stack">
      <p>
        Every credential of it ends now, and nothing that it holds comes any more.{" "}
        {gateway.cameras.length > 0 && `Nothing is taken from ${gateway.cameras.join(", ")} until another gateway sends for them.`}
      </p>
      <p>This is not undone: to use the machine again, make a new gateway.</p>
      {problem && <ProblemNote problem={problem} />}
      <button type="button" class="button main big wide" disabled={busy || offline.value} onClick={() => void send()}>
        Revoke this gateway for good
      </button>
    </div>
  );
}
