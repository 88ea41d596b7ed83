/** What the screen of cameras says of their gateways, and that it says nothing when all is well. */
import { expect, test } from "vitest";
import type { Camera, Schemas } from "../../app/api/types";
import { losses, matters } from "../../app/screens/gateway-words";
import { cameras } from "../mock/fixtures-desk";

const NOW = Date.parse("2026-11-24T08:00:00Z");
const WELL = { full: "" as const, held: 0, lost: 0, spool_frames: 5, spool_bytes: 900_000 };
const [FIXED] = cameras() as [Camera, ...Camera[]];

type Health = Partial<Schemas["GatewayHealthOut"]>;

function camera(health: Health, more: Partial<Camera> = {}): Camera {
  const heard = { revoked: false, heard_at: "2026-11-24T07:59:40Z", clock_skew_ms: 120, told: WELL };
  return { ...FIXED, gateway: "roof-1", ...more, health: { ...heard, ...health } };
}

const said = (health: Health, more?: Partial<Camera>): string[] =>
  matters(camera(health, more), NOW).map(({ what, todo }) => `${what} ${todo}`);

test("of a gateway that is well, and of none at all, nothing is said", () => {
  expect(said({})).toEqual([]);
  expect(matters({ ...FIXED, gateway: null, health: null }, NOW)).toEqual([]);
  expect(said({ told: { ...WELL, spool_frames: 99 }, clock_skew_ms: -1999 })).toEqual([]);
});

test("a full share says how much it holds and what gives room", () => {
  const full = { ...WELL, full: "share" as const, spool_frames: 20_450, spool_bytes: 3_900_000_000 };
  expect(said({ told: full })).toEqual([
    "The gateway's share for this camera is full. It holds 20,450 frames of this camera (3.9 GB). They go out by themselves; if they grow more, look at the network there. More room is given by spool_bytes in gateway.toml. Meanwhile a live camera loses its oldest frames; a recording waits.",
  ]);
});

test("a full disk is told from a full share", () => {
  const [line] = said({ told: { ...WELL, full: "disk", spool_frames: 1, spool_bytes: 96_000_000 } });
  expect(line).toContain("The gateway's disk is full. It holds 1 frame of this camera (96 MB). Make room on the disk");
});

test("many waiting frames of a camera that is not approved wait for the approval", () => {
  const many = { told: { ...WELL, spool_frames: 100 } };
  expect(said(many)[0]).toContain("by themselves");
  expect(said(many, { approved: false })).toEqual([
    "Frames wait on the gateway. It holds 100 frames of this camera (900 kB). They go out when the camera is approved.",
  ]);
});

test("frames of the future are told with whose clock to set, and not counted as waiting", () => {
  expect(said({ told: { ...WELL, held: 120, spool_frames: 120 } })).toEqual([
    "120 frames have a time that has not come yet. Set the clock of whatever stamped them. On the gateway they wait until then.",
  ]);
  expect(said({ told: { ...WELL, held: 1 } })[0]).toContain("1 frame has a time that has not come yet");
});

test("a wrong clock is told with its direction and what it does to the times", () => {
  expect(said({ clock_skew_ms: -90_000 })).toEqual([
    "The gateway's clock is 90 s behind. Set it by NTP or GPS. Until then capture times may be off by as much.",
  ]);
  expect(said({ clock_skew_ms: 360_000 })[0]).toMatch(/^The gateway's clock is 6 min ahead\..*holds the frames/);
  expect(said({ clock_skew_ms: 20_000_000 })[0]).toContain("6 h ahead");
  expect(said({ clock_skew_ms: -300_000_000 })[0]).toContain("3 days behind");
});

test("a gateway that went quiet is told after two minutes, that of a parked car after a day", () => {
  const quiet = { heard_at: "2026-11-24T07:46:00Z" };
  expect(said(quiet)).toEqual([
    "Gateway roof-1 was last heard 14 min ago. Look at its power and its network. Frames that it has wait there and go out by themselves.",
  ]);
  expect(said(quiet, { kind: "car" })).toEqual([]);
  expect(said({ heard_at: "2026-11-23T07:46:00Z" }, { kind: "car" })[0]).toContain("24 h ago");
});

test("of a revoked gateway only that is said", () => {
  const off = { revoked: true, heard_at: "2026-11-01T00:00:00Z", clock_skew_ms: 90_000, told: null };
  expect(said(off, { silent: true })).toEqual([
    "Gateway roof-1 was revoked. No frame of this camera is taken. Give it another gateway.",
  ]);
});

test("a gateway that never spoke matters only while its camera is silent", () => {
  const never = { heard_at: null, clock_skew_ms: null, told: null };
  expect(said(never, { silent: false })).toEqual([]);
  expect(said(never, { silent: true })).toEqual([
    "Gateway roof-1 has not been heard yet. Start it there; if it is new, enroll it first, with its code.",
  ]);
});

test("a silent camera that its gateway does not run is told with the id that is missing there", () => {
  expect(said({ told: null }, { silent: true, id: "0192f3aa" })).toEqual([
    "Gateway roof-1 does not run this camera. Add it to gateway.toml there with the id 0192f3aa, and start the gateway again.",
  ]);
  expect(said({ told: null }, { silent: false })).toEqual([]);
});

test("what was lost at the gateway is told apart from what the readers were too late for", () => {
  expect(losses(camera({}, { dropped: 0 }))).toEqual([]);
  expect(losses(camera({ told: { ...WELL, lost: 1 } }, { dropped: 1280 }))).toEqual([
    "1 frame lost at the gateway since it was set up: no room, no place, or not readable",
    "1,280 frames not read, since the readers were behind",
  ]);
});
