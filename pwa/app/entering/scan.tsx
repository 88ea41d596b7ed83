/** The code of an administrator's screen, read by this device's camera. */
import { useEffect, useRef, useState } from "preact/hooks";
import { type InQr, codeIn, scan } from "../device/scanning";
import { Note, Sheet } from "../parts/parts";

export function Scan(props: { found: (code: string) => void; close: () => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [wrong, setWrong] = useState("");
  useEffect(() => {
    const enough = new AbortController();
    const take = (text: string): boolean => {
      const read = codeIn(text, location.origin);
      if (read.at === "code") props.found(read.code);
      else setWrong(notThisOne(read));
      return read.at === "code";
    };
    if (video.current)
      scan(video.current, enough.signal, take).catch((error: unknown) => {
        // The sheet may be gone before the camera is there; then nobody waits for it.
        if (!enough.signal.aborted) setWrong(`${noCamera(error)} Close this and type the code.`);
      });
    return () => enough.abort();
  }, []);
  return (
    <Sheet title="Scan the code" close={props.close}>
      <p>Hold the camera to the code on the administrator’s screen. The picture stays on this device.</p>
      <video class="scan" ref={video} muted playsInline aria-label="What the camera sees" />
      <div role="status">
        {wrong && (
          <Note tone="amber">
            <p>{wrong}</p>
          </Note>
        )}
      </div>
    </Sheet>
  );
}

function notThisOne(read: Exclude<InQr, { at: "code" }>): string {
  return read.at === "elsewhere"
    ? `This code is for ${read.host}. Open that address on this device.`
    : "This is another code. Show it the one on the administrator’s screen.";
}

function noCamera(error: unknown): string {
  return error instanceof DOMException && error.name === "NotAllowedError"
    ? "The camera may not be used here."
    : "The camera does not answer.";
}
