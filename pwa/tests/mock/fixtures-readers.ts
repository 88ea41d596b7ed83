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
