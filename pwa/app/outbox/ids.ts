/** Ids of acts: UUIDv7 (RFC 9562), so that their order is the order in which the acts were done. */

let last = 0;

/** Later ids stand behind this one, also when the phone's clock was set back meanwhile. */
export function goOnAfter(id: string): void {
  last = Math.max(last, timeOf(id));
}

export function newId(): string {
  last = Math.max(Date.now(), last + 1);
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const time = last.toString(16).padStart(12, "0");
  const variant = "89ab"[(bytes[8] ?? 0) & 3] ?? "8";
  return [time.slice(0, 8), time.slice(8), `7${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20)].join("-");
}

/** When the id was made by the phone's clock, in milliseconds. */
export function timeOf(id: string): number {
  return Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
}
