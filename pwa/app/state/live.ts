/** The live feed while signed in: alerts ring, the shift follows the server, what waited is sent. */
import { effect } from "@preact/signals";
import { get, respond } from "../api/client";
import { type Heard, LiveFeed } from "../api/stream";
import type { AlertEvent, Camera, FeedEvent } from "../api/types";
import { ring } from "../alerting/tone";
import { send } from "../outbox/outbox";
import { list, onAlertEvent, rangLocked, ringing } from "./alerts";
import { wipe } from "./memory";
import { clock, feed, me, offline, onShift, phase, serverNow, streamLive } from "./signals";
import { refreshMe, sessionOver } from "./session";

function parsed<T>(event: Heard): T | null {
  try {
    return JSON.parse(event.data) as T;
  } catch {
    // An event that is not JSON says nothing; the next list shows what it meant.
    return null;
  }
}

export function onEvent(event: Heard): void {
  if (event.type === "alert") {
    const told = parsed<AlertEvent>(event);
    if (told) onAlert(told);
  } else if (event.type === "shift") {
    void refreshMe();
  } else if (event.type === "feed") {
    feed.value = parsed<FeedEvent>(event);
  }
}

function onAlert(told: AlertEvent): void {
  if (phase.value === "locked") {
    if (told.kind !== "hit" && told.kind !== "test") return;
    rangLocked.value += 1;
    ring();
  } else if (onAlertEvent(told) && (told.kind === "test" || onShift.value)) {
    ring();
  }
}

const live = new LiveFeed({
  open: (last, signal) =>
    respond("GET", "/api/events", {
      signal,
      headers: { accept: "text/event-stream", ...(last ? { "last-event-id": last } : {}) },
    }),
  event: onEvent,
  state: (up) => {
    if (up && !streamLive.value) void send();
    streamLive.value = up;
  },
});

export function watchLive(): void {
  setInterval(() => {
    clock.value = Date.now();
  }, 15_000);
  addEventListener("online", () => {
    offline.value = false;
    void send();
  });
  addEventListener("offline", () => {
    offline.value = true;
  });
  effect(() => {
    if (phase.value === "in" || (phase.value === "locked" && !sessionOver.value)) live.start();
    else live.stop();
    if (phase.value !== "in") return;
    rangLocked.value = 0;
    void countCameras();
  });
  let was = false;
  effect(() => {
    const now = onShift.value;
    if (was && !now && me.peek()) void shiftOver();
    was = now;
  });
}

/** A camera that sent nothing for this long is not counted as live. */
export const SILENT_MS = 10 * 60_000;

/** Asked once on entering, never by a clock: it would keep an idle session alive. */
async function countCameras(): Promise<void> {
  if (feed.peek() || !me.peek()?.can.includes("view_cameras")) return;
  const answer = await get<{ cameras: Camera[] }>("/api/cameras");
  if (!answer.ok) return;
  const counted = answer.value.cameras.filter((camera) => camera.approved);
  const now = serverNow.peek();
  const live = counted.filter(({ last_frame_at: at }) => at !== null && now - Date.parse(at) < SILENT_MS);
  feed.value = { cameras: counted.length, live: live.length };
}

/** Shift end clears what was read in it; the screens then ask the server what may still be seen. */
async function shiftOver(): Promise<void> {
  ringing.value = [];
  await wipe();
  if (phase.value === "in") await list.load();
}
