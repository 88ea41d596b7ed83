/** Capture: a photo from the camera or the album, read on the server, corrected and kept. */
import { LENGTH } from "../../api/lengths";
import { signal } from "@preact/signals";
import { useState } from "preact/hooks";
import { percent } from "../alert/certainty";
import { Picture } from "../alert/picture";
import { Tiles } from "../alert/tiles";
import { post } from "../api/client";
import { good } from "../api/problem";
import type { CaptureLook, Captured, Schemas } from "../api/types";
import { Icon } from "../parts/icon";
import { Empty, Field, Note, ProblemNote, useWork } from "../parts/parts";
import { forgetWith } from "../state/memory";
import { offline } from "../state/signals";
import { full } from "../time";
import { asJpeg, place } from "./photo";

/** In memory only: leaving the screen keeps it, sign-out and lock forget it. */
const captured = signal<Captured | null>(null);
forgetWith(() => {
  captured.value = null;
});

export function CaptureScreen() {
  return (
    <section class="stack" aria-labelledby="capture-title">
      <h1 id="capture-title">Capture</h1>
      {captured.value ? <Read captured={captured.value} /> : <Take />}
    </section>
  );
}

function Take() {
  const { busy, problem, run } = useWork();
  const [attested, setAttested] = useState(false);
  const send = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const answer = await run(async () => {
      const where = await place();
      if (!where.ok) return where;
      const picture = await asJpeg(file);
      if (!picture.ok) return picture;
      return post<Captured>("/api/captures", undefined, {
        raw: { type: "image/jpeg", data: picture.value },
        headers: {
          "x-captured-at": new Date(file.lastModified || Date.now()).toISOString(),
          "x-attested-public-view": "yes",
          "x-latitude": where.value.latitude,
          "x-longitude": where.value.longitude,
        },
      });
    });
    if (answer) captured.value = answer;
  };
  return (
    <>
      <p>Photograph a plate, or bring in a picture. It is read on the server and not stored on this phone.</p>
      <p class="quiet small">The place where this phone is now is kept with it.</p>
      <label class="tick card">
        <input type="checkbox" checked={attested} onChange={(event) => setAttested(event.currentTarget.checked)} />
        <span>I attest that the plate is in public view, and that this is for official business.</span>
      </label>
      {offline.value && (
        <Note tone="amber" icon="offline">
          <p>Reading a photo needs signal; it cannot wait on the phone.</p>
        </Note>
      )}
      <Chooser word="Take a photo" main now disabled={!attested || busy || offline.value} send={send} />
      <Chooser word="Choose a picture" disabled={!attested || busy || offline.value} send={send} />
      {busy && (
        <p role="status" class="quiet">
          Reading the picture…
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
    </>
  );
}

interface ChooserProps {
  word: string;
  main?: boolean;
  now?: boolean;
  disabled: boolean;
  send: (file: File | undefined) => Promise<void>;
}

function Chooser({ word, main, now, disabled, send }: ChooserProps) {
  return (
    <label class={`button big wide chooser${main ? " main" : ""}${disabled ? " off" : ""}`}>
      <Icon name={now ? "camera" : "plus"} /> {word}
      <input
        type="file"
        accept="image/*"
        capture={now ? "environment" : undefined}
        disabled={disabled}
        onChange={(event) => {
          const input = event.currentTarget;
          void send(input.files?.[0]).then(() => {
            input.value = "";
          });
        }}
      />
    </label>
  );
}

function Read({ captured: { frame, looks } }: { captured: Captured }) {
  const image = `/api/frames/${encodeURIComponent(frame.captured_at)}/${frame.id}/image`;
  return (
    <>
      <p class="quiet">Captured {full(frame.captured_at)}</p>
      <Picture url={image} label="The photo" box={looks[0]?.box ?? null} />
      {looks.length === 0 && (
        <Empty icon="eye" title="No plate was found">
          <p>Go closer, hold still, or take it more from the front.</p>
        </Empty>
      )}
      {looks.map((look) => (
        <Look key={look.look_id} look={look} frame={frame} />
      ))}
      <button
        type="button"
        class="button big wide"
        onClick={() => {
          captured.value = null;
        }}
      >
        Another photo
      </button>
    </>
  );
}

function Look({ look, frame }: { look: CaptureLook; frame: Captured["frame"] }) {
  const { busy, problem, run } = useWork();
  const [text, setText] = useState(look.text);
  const [kept, setKept] = useState(false);
  const corrected = text.trim().toUpperCase();
  const keep = async (): Promise<void> => {
    const path = `/api/captures/${encodeURIComponent(frame.captured_at)}/${frame.id}/keep`;
    const body = { look_id: look.look_id, corrected_text: corrected === look.text ? null : corrected } satisfies Schemas["KeepIn"];
    const done = await run(async () => {
      const answer = await post(path, body);
      return answer.ok ? good(true) : answer;
    });
    if (done) setKept(true);
  };
  return (
    <article class="card stack tight">
      <Tiles characters={look.characters} />
      <p>
        {look.state ? `State: ${look.state.code}` : "State: not read, look for it"} ·{" "}
        {percent(look.confidence)} sure of the whole text
      </p>
      <Picture url={look.crop_url} label="The plate in the photo" low />
      <Field label="Correct it if it is wrong" hint="What was read and what you correct are both kept.">
        <input
          class="plate"
          value={text}
          autocomplete="off"
          autocapitalize="characters"
          maxLength={LENGTH.plate}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      {problem && <ProblemNote problem={problem} />}
      {kept ? (
        <Note tone="green" live>
          <p>Kept{corrected === look.text ? "" : `, corrected to ${corrected}`}.</p>
        </Note>
      ) : (
        <button
          type="button"
          class="button main wide"
          disabled={busy || corrected === ""}
          onClick={() => void keep()}
        >
          Keep this read
        </button>
      )}
    </article>
  );
}
