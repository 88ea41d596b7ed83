/** Made-up sources of repairs and versions that read, in the wire's own shape. */
import type { Schemas } from "../../app/api/types";
import { MINUTE, before } from "./fixtures";

const DAY = 24 * 60 * MINUTE;

export function repairs(): Schemas["RepairsOut"] {
  return {
    sources: [
      {
        id: "source-1",
        name: "Lens and Mast Co.",
        work: "Cameras, housings and masts",
        ground: "Contract 26-031",
        approved_by: "Chief J. Alder",
        approved_at: before(60 * DAY),
        ended_at: null,
      },
      {
        id: "source-2",
        name: "Prairie Networks",
        work: "Lines to the fixed readers",
        ground: "Memo 25-207",
        approved_by: "Chief J. Alder",
        approved_at: before(300 * DAY),
        ended_at: before(20 * DAY),
      },
    ],
    software: [
      {
        id: "software-2",
        kind: "model",
        name: "reader",
        version: "5c01f7a2b9d3e410",
        first_at: before(20 * MINUTE),
        seen_at: before(20 * MINUTE),
        approved_by: null,
        approved_at: null,
        ground: "",
      },
      {
        id: "software-1",
        kind: "application",
        name: "platewarden",
        version: "0.1.0+9f2c41aa03de",
        first_at: before(9 * DAY),
        seen_at: before(20 * MINUTE),
        approved_by: "Chief J. Alder",
        approved_at: before(8 * DAY),
        ground: "Memo 26-118",
      },
    ],
    closed: [],
    waiting: 0,
    wanted: false,
  };
}

export function cars(mine: boolean): Schemas["CarsOut"] {
  return {
    cars: [
      { id: "gateway-12", name: "Car 12", cameras: ["Car 12, front", "Car 12, rear"], crew: mine ? ["Dana Whitlock"] : [], mine },
      { id: "gateway-14", name: "Car 14", cameras: ["Car 14, front"], crew: ["Rosa Imhof"], mine: false },
    ],
  };
}

export function agreements(): Schemas["AgreementsOut"] {
  const base: Schemas["AgreementOut"] = {
    id: "agreement-1",
    partner: "Normal Police Department",
    mark: "Normal PD",
    shares: "Frames of four fixed readers",
    signed_by: "both chiefs",
    document: "Records, 26-044",
    digest: "9f2c41aa03de".padEnd(64, "0"),
    from_on: "2026-07-01",
    until_on: "2027-06-30",
    state: "in_force",
    made_by: "R. Okafor",
    own: false,
    approved_by: "Chief J. Alder",
    approved_at: before(60 * DAY),
    gateways: ["normal-1"],
  };
  const waits = { state: "waiting" as const, approved_by: null, approved_at: null, gateways: [] };
  return {
    agreements: [
      { ...base, ...waits, id: "agreement-2", partner: "County Sheriff", mark: "McLean County Sheriff", shares: "Reads of two cars" },
      base,
    ],
  };
}

export const GATEWAY_CODE: Schemas["MadeOut"] = {
  gateway_id: "gateway-1",
  code: "K7QM-2XHD-94TR",
  expires_at: before(-24 * 60 * MINUTE),
};

export function gateways(): Schemas["GatewaysOut"] {
  const roof: Schemas["GatewayOut"] = {
    id: "gateway-1",
    name: "roof-1",
    certificate_demanded: true,
    certificate_bound: true,
    last_seen_at: before(12_000),
    clock_skew_ms: 40,
    state: {},
    revoked_at: null,
    partner: null,
    cameras: ["Fixed 1", "Fixed 2"],
    credentials: 2,
    credential_made_at: before(2 * 60 * MINUTE),
    old_until: before(-22 * 60 * MINUTE),
    code_until: null,
  };
  const none = { last_seen_at: null, cameras: [], credentials: 0, credential_made_at: null, old_until: null };
  return {
    gateways: [
      { ...roof, ...none, id: "gateway-14", name: "Car 14", certificate_demanded: false, code_until: before(-20 * 60 * MINUTE) },
      { ...roof, id: "gateway-2", name: "normal-1", partner: "Normal Police Department", credentials: 1, old_until: null },
      roof,
      { ...roof, id: "gateway-3", name: "roof-0", credentials: 0, revoked_at: before(9 * DAY) },
    ],
  };
}

export function rotated(): Schemas["RotatedOut"] {
  return { credential: "pwg_".padEnd(47, "x7Fq2"), old_until: before(-24 * 60 * MINUTE) };
}

export function purges(): Schemas["PurgesOut"] {
  const midnight = Math.floor(Date.now() / DAY) * DAY + 6 * 60 * MINUTE;
  const day = (back: number): string => new Date(midnight - back * DAY).toISOString().slice(0, 10);
  const at = (back: number): string => new Date(midnight - back * DAY).toISOString();
  const kept = Array.from({ length: 30 }, (_, back) => ({
    ...{ day: day(back), due_at: at(back - 30), gone_at: null, overdue: false, certificate: null },
  }));
  const gone = Array.from({ length: 4 }, (_, index) => ({
    day: day(30 + index),
    due_at: at(index),
    gone_at: at(index - 0.02),
    overdue: false,
    certificate: {
      ...{ limit_days: 30, limit: "maximum", citation: "BPD DSRS-A", schedule: null },
      ...{ frames: 48_210 - index * 977, reads: 11_902 - index * 311, hits: 14 - index, alerts: 31 - index },
      ...{ pictures: 48_210 - index * 977, bytes: 19_800_000_000, key: "3f9a0c61d27be845" },
      ...{ looked_for: 3, left: 0, digest: "9f2c41aa03de".padEnd(64, "0") },
    },
  }));
  return { days: [...kept, ...gone], believed_from: null };
}

export function cameraHealth(): Schemas["CameraHealthOut"] {
  const hour = Math.floor(Date.now() / 3_600_000) * 3_600_000;
  const hours = Array.from({ length: 18 }, (_, index) => ({
    at: new Date(hour - (17 - index) * 3_600_000).toISOString(),
    frames: 300 + ((index * 137) % 900),
    unreadable: index % 5,
    dropped: 0,
  }));
  return { last_frame_at: before(8000), hours, unreadable: 0.0042, waiting: 3 };
}
