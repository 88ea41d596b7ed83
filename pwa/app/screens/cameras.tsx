/** Cameras: health, last frame, registering, and the approval without which none may record. */
import { useEffect, useState } from "preact/hooks";
import { get, post } from "../api/client";
import { good } from "../api/problem";
import type { Camera, Register, Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Empty, Here, Note, ProblemNote, Sheet, useLoaded, useWork } from "../parts/parts";
import { fetched } from "../state/loaded";
import { camerasChanged, can, feed, serverNow } from "../state/signals";
import { ago, date } from "../time";
import { AnalysisForm, OnFile } from "./analysis";
import { Back } from "./back";
import { Retire, RetiredCameras, TakeBack } from "./camera-ending";
import { CameraHealth } from "./camera-health";
import { CameraForm, GatewayForm, KINDS, PlaceForm } from "./camera-form";
import { losses, matters } from "./gateway-words";
import { Held, repairs } from "./software";
import { Upkeep } from "./upkeep";

const register = fetched<Register>(() => get<Register>("/api/cameras"));

/** So often a gateway tells how it is. */
const HEARTBEAT_MS = 30_000;

export function CamerasScreen() {
  const loaded = useLoaded(register);
  const told = feed.value;
  const changed = camerasChanged.value;
  const beat = Math.floor(serverNow.value / HEARTBEAT_MS);
  useEffect(() => {
    // A camera fell silent or came back, was approved or not, or a gateway has told more: the cards say so by themselves.
    if (register.state.peek().at === "here") void register.load();
  }, [told, changed, beat]);
  const [adding, setAdding] = useState(false);
  const reading = useLoaded(repairs);
  const held = reading.at === "here" ? reading.value : null;
  return (
    <div class="stack">
      <Back />
      <div class="row apart">
        <h1>Cameras</h1>
        {can("register_camera") && (
          <button type="button" class="button main" onClick={() => setAdding(true)}>
            <Icon name="plus" slight /> Register
          </button>
        )}
      </div>
      {held && <Held all={held} />}
      <Here of={loaded} again={() => void register.load()}>
        {({ cameras, analyses }) =>
          cameras.length === 0 ? (
            <Empty icon="camera" title="No camera yet">
              <p>Register one; it may record when it has been approved.</p>
            </Empty>
          ) : (
            <>
              <ul class="stack tight">
                {inUse(cameras).map((camera, _, all) => (
                  <li key={camera.id}>
                    <CameraCard
                      camera={camera}
                      analyses={analyses}
                      alone={all.every(({ id, gateway }) => id === camera.id || gateway !== camera.gateway)}
                    />
                  </li>
                ))}
              </ul>
              <RetiredCameras cameras={cameras.filter(({ retired }) => retired)} />
            </>
          )
        }
      </Here>
      {adding && (
        <Sheet title="Register a camera" close={() => setAdding(false)}>
          <CameraForm
            analyses={loaded.at === "here" ? loaded.value.analyses : []}
            done={() => {
              setAdding(false);
              void register.load();
            }}
          />
        </Sheet>
      )}
    </div>
  );
}

const inUse = (cameras: Camera[]): Camera[] => cameras.filter(({ retired }) => !retired);

function Health({ camera }: { camera: Camera }) {
  if (!camera.approved) return <span class="tag amber">Not approved: does not record</span>;
  if (camera.silent)
    return (
      <span class="tag amber">
        <Icon name="eye" slight /> Silent
      </span>
    );
  return (
    <span class="tag green">
      <Icon name="check" slight /> Live
    </span>
  );
}

/** For those who look after cameras, and only when something is to be done. */
function FromTheGateway({ camera }: { camera: Camera }) {
  const found = matters(camera, serverNow.value);
  if (found.length === 0) return null;
  return (
    <Note tone="amber" icon="alert">
      {found.map(({ what, todo }) => (
        <div key={what}>
          <p class="strong">{what}</p>
          <p>{todo}</p>
        </div>
      ))}
    </Note>
  );
}

/** R-CAP-04: what the car holds, once it is time to move it here; nothing while all is well. */
function Transfer({ transfer }: { transfer: Schemas["TransferOut"] }) {
  if (transfer.state === "fine") return null;
  return (
    <Note tone="amber" icon="clock">
      <p class="strong">
        What this car has recorded {transfer.state === "overdue" ? "should have been" : "is to be"} moved here by{" "}
        {date(transfer.due_at)}.
      </p>
      <p>
        {transfer.last_at ? `All of it was here last ${ago(transfer.last_at)}. ` : "None of it has come yet. "}
        Switch the car on where it has a network, and leave it on until nothing waits on its gateway. What is older than
        it may be kept is deleted there and does not come.
      </p>
    </Note>
  );
}

/** Why it records no more, for everybody who sees the register. */
function Elsewhere({ elsewhere }: { elsewhere: Schemas["ElsewhereOut"] }) {
  return (
    <Note tone="amber" icon="alert">
      <p class="strong">
        Its gateway says that it stands {elsewhere.meters.toLocaleString("en-US")} m from its place in the register.
      </p>
      <p>
        First said {ago(elsewhere.said_at)}; since then it records nothing. Set it back, or change its place here with
        analyses of the new one; then it is approved again.
      </p>
    </Note>
  );
}

function CameraCard({ camera, analyses, alone }: { camera: Camera; analyses: string[]; alone: boolean }) {
  const [sheet, setSheet] = useState<"analyses" | "gateway" | "health" | "place" | "upkeep" | null>(null);
  const fixed = camera.kind === "fixed";
  const { busy, problem, run } = useWork();
  const approve = async (): Promise<void> => {
    const done = await run(async () => {
      const answer = await post(`/api/cameras/${camera.id}/approval`, { approve: true } satisfies Schemas["ApprovalIn"]);
      return answer.ok ? good(true) : answer;
    });
    if (done) await register.load();
  };
  const saved = (): void => {
    setSheet(null);
    void register.load();
  };
  return (
    <article class="card stack tight">
      <div class="row apart">
        <h2>{camera.name}</h2>
        <Health camera={camera} />
      </div>
      <p class="quiet">
        {camera.place} · {KINDS[camera.kind] ?? camera.kind} · {camera.owner}
      </p>
      <p class="small">
        {camera.last_frame_at ? `Last frame ${ago(camera.last_frame_at)}` : "No frame yet"}
        {camera.gateway ? ` · gateway ${camera.gateway}` : " · no gateway"}
      </p>
      {losses(camera).map((line) => (
        <p class="quiet small" key={line}>
          {line}
        </p>
      ))}
      {camera.elsewhere && <Elsewhere elsewhere={camera.elsewhere} />}
      {camera.transfer && <Transfer transfer={camera.transfer} />}
      {can("register_camera") && <FromTheGateway camera={camera} />}
      {fixed && !camera.approved && <OnFile camera={camera} analyses={analyses} />}
      {problem && <ProblemNote problem={problem} />}
      <div class="row">
        <button type="button" class="button" onClick={() => setSheet("health")}>
          Health
        </button>
        <button type="button" class="button" onClick={() => setSheet("upkeep")}>
          Maintenance
        </button>
        {can("register_camera") && fixed && !camera.approved && (
          <button type="button" class="button" onClick={() => setSheet("analyses")}>
            Put analyses on file
          </button>
        )}
        {can("register_camera") && fixed && (
          <button type="button" class="button" onClick={() => setSheet("place")}>
            Change the place
          </button>
        )}
        {can("register_camera") && (
          <button type="button" class="button" onClick={() => setSheet("gateway")}>
            {camera.gateway ? "Change the gateway" : "Give it a gateway"}
          </button>
        )}
        <TakeBack camera={camera} done={saved} />
        <Retire camera={camera} alone={alone} done={saved} />
      </div>
      {sheet === "analyses" && (
        <Sheet title={`Analyses for ${camera.name}`} close={() => setSheet(null)}>
          <AnalysisForm camera={camera} analyses={analyses} done={saved} />
        </Sheet>
      )}
      {sheet === "health" && (
        <Sheet title={`Health of ${camera.name}`} close={() => setSheet(null)}>
          <CameraHealth camera={camera} />
        </Sheet>
      )}
      {sheet === "upkeep" && (
        <Sheet title={`Maintenance of ${camera.name}`} close={() => setSheet(null)}>
          <Upkeep camera={camera} />
        </Sheet>
      )}
      {sheet === "place" && (
        <Sheet title={`Place of ${camera.name}`} close={() => setSheet(null)}>
          <PlaceForm camera={camera} analyses={analyses} done={saved} />
        </Sheet>
      )}
      {sheet === "gateway" && (
        <Sheet title={`Gateway of ${camera.name}`} close={() => setSheet(null)}>
          <GatewayForm camera={camera} done={saved} />
        </Sheet>
      )}
      {!camera.approved && can("approve_camera") && (
        <button type="button" class="button main wide" disabled={busy} onClick={() => void approve()}>
          Approve this camera
        </button>
      )}
    </article>
  );
}
