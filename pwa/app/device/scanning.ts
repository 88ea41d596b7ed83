/** Reading a QR code by the camera, where the browser has a reader; what is in an enrolment's. */

interface Reader {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

interface Readers {
  new (wanted: { formats: string[] }): Reader;
  getSupportedFormats(): Promise<string[]>;
}

const QR = "qr_code";
const LOOK_EVERY_MS = 150;

const readers = (): Readers | undefined => (globalThis as { BarcodeDetector?: Readers }).BarcodeDetector;

/** Some browsers have the class and no format. */
export async function canScan(): Promise<boolean> {
  if (!globalThis.navigator?.mediaDevices) return false;
  const formats = readers()?.getSupportedFormats().catch((): string[] => []);
  return (await formats)?.includes(QR) ?? false;
}

export type InQr = { at: "code"; code: string } | { at: "elsewhere"; host: string } | { at: "other" };

/** The link of an enrolment has its code behind the #; one for another address is not for this app. */
export function codeIn(text: string, origin: string): InQr {
  const link = URL.canParse(text) ? new URL(text) : null;
  const code = link ? decoded(link.hash.slice(1)) : "";
  if (!link || link.pathname !== "/enrol" || !code) return { at: "other" };
  return link.origin === origin ? { at: "code", code } : { at: "elsewhere", host: link.host };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** Shows the camera in `video` until `take` has what it wanted or `signal` says that it is enough. */
export async function scan(video: HTMLVideoElement, signal: AbortSignal, take: (text: string) => boolean): Promise<void> {
  const Kind = readers();
  if (!Kind) return;
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  try {
    video.srcObject = stream;
    await video.play();
    const reader = new Kind({ formats: [QR] });
    while (!signal.aborted) {
      const [found] = await reader.detect(video);
      if (found && !signal.aborted && take(found.rawValue)) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  } finally {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  }
}
