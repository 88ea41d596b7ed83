/** Thirty minutes without a touch hide the content (CJIS session lock); only a sign-in brings it back. */
import { lock } from "./session";
import { phase } from "./signals";
import { sinceTouch, touched } from "./touch";

export const IDLE_MS = 30 * 60_000;

export function watchIdle(now: () => number = Date.now): void {
  touched(now());
  const check = (): void => {
    if (phase.value === "in" && sinceTouch(now()) >= IDLE_MS) void lock();
  };
  // A timer sleeps with the phone, so waking is checked too, before the touch that woke it counts.
  document.addEventListener("visibilitychange", check);
  // A screen reader clicks without a pointer.
  for (const kind of ["pointerdown", "keydown", "click"]) {
    addEventListener(kind, () => {
      check();
      touched(now());
    }, { capture: true, passive: true });
  }
  setInterval(check, 20_000);
}
