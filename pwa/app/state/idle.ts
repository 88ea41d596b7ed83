/** Thirty minutes without a touch hide the content (CJIS session lock); only a sign-in brings it back. */
import { lock } from "./session";
import { phase } from "./signals";

export const IDLE_MS = 30 * 60_000;

export function watchIdle(now: () => number = Date.now): void {
  let touched = now();
  const touch = (): void => {
    touched = now();
  };
  const check = (): void => {
    if (phase.value === "in" && now() - touched >= IDLE_MS) void lock();
  };
  // A timer sleeps with the phone, so waking is checked too, before the touch that woke it counts.
  document.addEventListener("visibilitychange", check);
  for (const kind of ["pointerdown", "keydown"]) {
    addEventListener(kind, () => {
      check();
      touch();
    }, { capture: true, passive: true });
  }
  setInterval(check, 20_000);
}
