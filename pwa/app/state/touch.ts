/** When a person last touched the app: what it asks later than that, it asks by itself. */

/** The server knows the last act to the minute; nearer than that a request may well be the person's. */
const MINE_FOR_MS = 60_000;

let at = 0;

export function touched(now = Date.now()): void {
  at = now;
}

export function sinceTouch(now = Date.now()): number {
  return now - at;
}

/** A reload that nobody asked for keeps nobody from being idle (CJIS session lock). */
export function byItself(): boolean {
  return sinceTouch() > MINE_FOR_MS;
}
