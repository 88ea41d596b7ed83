/** The live feed while signed in: alerts ring, the shift follows the server, what waited is sent. */
import { effect } from "@preact/signals";
import { respond } from "../api/client";
import { type Heard, LiveFeed } from "../api/stream";
import type { AlertEvent, FeedEvent, Schemas } from "../api/types";
import { ring } from "../alerting/tone";
import { sealedBefore, send, waiting } from "../outbox/outbox";
import { allAgain, list, onAlertEvent, rangLocked, ringing } from "./alerts";
import { wipe } from "./memory";
import {
  cameraNews,
  camerasChanged,
  clock,
  dutyChanged,
  dutyNews,
  entriesChanged,
  entryNews,
  feed,
  inquiriesChanged,
  inquiryNews,
  me,
  offline,
  onShift,
  phase,
  streamLive,
} from "./signals";
import { refreshHello, refreshMe, sessionOver } from "./session";

const POLICY_MS = 1_500;

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
  } else if (["shift", "access", "week", "audit"].includes(event.type)) {
    void refreshMe();
  } else if (event.type === "policy") {
    // Another process of the server follows within a second.
    setTimeout(() => void Promise.all([refreshHello(), refreshMe()]), POLICY_MS);
  } else if (event.type === "duty") {
    dutyChanged.value += 1;
    dutyNews.value = parsed<Schemas["DutyNews"]>(event)?.what ?? null;
  } else if (event.type === "entry" || event.type === "list") {
    entriesChanged.value += 1;
    const what = parsed<Partial<Schemas["EntryNews"]>>(event)?.what;
    if (what && what !== "changed") entryNews.value = what;
  } else if (event.type === "inquiry") {
    inquiriesChanged.value += 1;
    const told = parsed<Schemas["InquiryNews"]>(event);
    if (told && told.what !== "changed") inquiryNews.value = told;
  } else if (event.type === "camera") {
    camerasChanged.value += 1;
    const what = parsed<Partial<Schemas["CameraNews"]>>(event)?.what;
    if (what && what !== "changed") cameraNews.value = what;
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
    if (up && !streamLive.value) {
      void send();
      catchUp();
    }
    streamLive.value = up;
  },
});

/** The first stream tells only what comes after it: what came since the screens loaded is asked for. */
function catchUp(): void {
  void allAgain();
  entriesChanged.value += 1;
  dutyChanged.value += 1;
  inquiriesChanged.value += 1;
}

export function watchLive(): void {
  setInterval(() => {
    clock.value = Date.now();
    // A request may be lost while the feed holds, and then nothing else says that the way is free.
    if (phase.value === "in" && waiting.value.length + sealedBefore.value > 0) void send();
  }, 15_000);
  addEventListener("online", () => {
    offline.value = false;
    void send();
  });
  addEventListener("offline", () => {
    offline.value = true;
  });
  effect(() => {
    const open = phase.value === "in" && me.value?.statements.length === 0;
    if (open || (phase.value === "locked" && !sessionOver.value)) live.start();
    else live.stop();
    if (phase.value === "in") rangLocked.value = 0;
  });
  let was = false;
  effect(() => {
    const now = onShift.value;
    if (was && !now && me.peek()) void shiftOver();
    was = now;
  });
}

/** Shift end clears what was read in it; the screens then ask the server what may still be seen. */
async function shiftOver(): Promise<void> {
  // With unfinished work it runs on, which the server says.
  await refreshMe();
  if (onShift.peek()) return;
  ringing.value = [];
  await wipe();
  if (phase.value === "in") await list.load();
}
