/** What a camera's gateway tells of itself, in words: what is the matter and what to do; nothing when all is well. */
import type { Camera, Schemas } from "../api/types";
import { ago } from "../time";

export interface Matter {
  what: string;
  todo: string;
}

type Told = Schemas["ToldOut"];

const MINUTE = 60_000;
/** A heartbeat comes every half minute; a car is switched off between shifts. */
const LATE_MS = { fixed: 2 * MINUTE, car: 24 * 60 * MINUTE };
/** Below this a slow line looks like a wrong clock. */
const OFF_MS = 2000;
/** From here on the server takes no frame with a time of its own future. */
const REFUSED_MS = 2 * MINUTE;
/** Fewer are only on their way. */
const MANY = 100;

export function matters(camera: Camera, now: number): Matter[] {
  const { health, gateway } = camera;
  if (!health || !gateway) return [];
  if (health.revoked)
    return [{ what: `Gateway ${gateway} was revoked.`, todo: "No frame of this camera is taken. Give it another gateway." }];
  const of = health.told;
  const found = [
    unheard(camera, gateway, now),
    health.heard_at && !of && camera.silent ? notRun(camera, gateway) : null,
    of?.full ? noRoom(of, camera) : null,
    of && !of.full && of.spool_frames - of.held >= MANY ? waiting(of, camera) : null,
    of && of.held > 0 ? held(of) : null,
    Math.abs(health.clock_skew_ms ?? 0) >= OFF_MS ? clock(health.clock_skew_ms ?? 0) : null,
  ];
  return found.filter((matter) => matter !== null);
}

function unheard(camera: Camera, gateway: string, now: number): Matter | null {
  const at = camera.health?.heard_at;
  const car = camera.kind === "car";
  if (!at)
    // A camera that posts by itself has no program that could be heard.
    return camera.silent
      ? { what: `Gateway ${gateway} has not been heard yet.`, todo: "Start it there; if it is new, enroll it first, with its code." }
      : null;
  if (now - Date.parse(at) < (car ? LATE_MS.car : LATE_MS.fixed)) return null;
  return {
    what: `Gateway ${gateway} was last heard ${ago(at, now)}.`,
    todo: `Look at its power and its network${car ? "; a car that is switched off says nothing" : ""}. Frames that it has wait there and go out by themselves.`,
  };
}

function notRun(camera: Camera, gateway: string): Matter {
  return {
    what: `Gateway ${gateway} does not run this camera.`,
    todo: `Add it to gateway.toml there with the id ${camera.id}, and start the gateway again.`,
  };
}

function noRoom(told: Told, camera: Camera): Matter {
  const meanwhile = "Meanwhile a live camera loses its oldest frames; a recording waits.";
  if (told.full === "disk")
    return {
      what: `The gateway's disk is full. ${holds(told)}`,
      todo: `Make room on the disk, or let the spool take less of it (spool_bytes in gateway.toml). ${meanwhile}`,
    };
  return {
    what: `The gateway's share for this camera is full. ${holds(told)}`,
    todo: `${goesOut(camera)} More room is given by spool_bytes in gateway.toml. ${meanwhile}`,
  };
}

function waiting(told: Told, camera: Camera): Matter {
  return {
    what: `Frames wait on the gateway. ${holds(told)}`,
    todo: goesOut(camera),
  };
}

function goesOut(camera: Camera): string {
  return camera.approved
    ? "They go out by themselves; if they grow more, look at the network there."
    : "They go out when the camera is approved.";
}

function held(told: Told): Matter {
  const one = told.held === 1;
  return {
    what: `${frames(told.held)} ${one ? "has" : "have"} a time that has not come yet.`,
    todo: `Set the clock of whatever stamped ${one ? "it" : "them"}. On the gateway ${one ? "it waits" : "they wait"} until then.`,
  };
}

function clock(skewMs: number): Matter {
  const ahead = skewMs > REFUSED_MS;
  return {
    what: `The gateway's clock is ${span(Math.abs(skewMs))} ${skewMs > 0 ? "ahead" : "behind"}.`,
    todo: `Set it by NTP or GPS. ${
      ahead
        ? "The gateway mends the times that it can, and holds the frames whose times it cannot."
        : "Until then capture times may be off by as much."
    }`,
  };
}

/** What is past and needs nobody: how much of the camera's film there is not. */
export function losses(camera: Camera): string[] {
  const lost = camera.health?.told?.lost ?? 0;
  return [
    ...(lost > 0 ? [`${frames(lost)} lost at the gateway since it was set up: no room, no place, or not readable`] : []),
    ...(camera.dropped > 0 ? [`${frames(camera.dropped)} not read, since the readers were behind`] : []),
  ];
}

const holds = (told: Told): string => `It holds ${frames(told.spool_frames)} of this camera (${size(told.spool_bytes)}).`;

const frames = (count: number): string => `${count.toLocaleString("en-US")} frame${count === 1 ? "" : "s"}`;

function size(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  return bytes >= 1e6 ? `${Math.round(bytes / 1e6)} MB` : `${Math.round(bytes / 1e3)} kB`;
}

function span(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`;
  return seconds < 48 * 3600 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86_400)} days`;
}
