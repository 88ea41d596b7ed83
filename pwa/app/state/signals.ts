/** Everything the screens watch, in one place: nothing here is ever written to the phone. */
import { computed, signal } from "@preact/signals";
import type { Problem, FeedEvent, Hello, Me, Schemas } from "../api/types";

export type Phase = "starting" | "unreachable" | "out" | "in" | "locked";

export const phase = signal<Phase>("starting");
export const hello = signal<Hello | null>(null);
export const me = signal<Me | null>(null);
/** Why the session was over, where the server said it: a shift that ended, thirty idle minutes. */
export const endedWhy = signal<string | null>(null);
export const startProblem = signal<Problem | null>(null);

/** True once a request failed to reach the server, until one does. */
export const offline = signal(globalThis.navigator?.onLine === false);
export const streamLive = signal(false);
/** Counts what changed among the custom entries that concern this person; the lists load again. */
export const entriesChanged = signal(0);
/** Counts what changed on the shift page of whoever commands. */
export const dutyChanged = signal(0);
/** The last thing that a commander should look at there, until they have. */
export const dutyNews = signal<Schemas["DutyNews"]["what"] | null>(null);
/** Counts what changed about whether cameras may record. */
export const camerasChanged = signal(0);
/** A car whose data is to be moved here, until whoever looks after cameras has looked. */
export const cameraNews = signal<"transfer" | "held" | null>(null);
/** Something about an entry that a person should look at, until they have. */
export const entryNews = signal<"answer" | "ending" | "morning" | null>(null);
/** Counts what changed about searches for other agencies. */
export const inquiriesChanged = signal(0);
/** What another agency asks for waits for one's answer, or one's own was answered, until it is looked at. */
export const inquiryNews = signal<Schemas["InquiryNews"] | null>(null);
export const feed = signal<FeedEvent | null>(null);
/** Ticks once in fifteen seconds, so that "minutes ago" stays true. */
export const clock = signal(Date.now());
/** Server time minus this phone's: ages are counted by the server's clock. */
export const skew = signal(0);
export const serverNow = computed(() => clock.value + skew.value);

/** A shift that is held runs on after its time: its person has unfinished work. */
export const onShift = computed(() => {
  const shift = me.value?.shift;
  if (!shift) return false;
  const until = shift.held && shift.latest_at ? shift.latest_at : shift.ends_at;
  return Date.parse(until) > serverNow.value;
});

export function can(action: string): boolean {
  return me.value?.can.includes(action) ?? false;
}
