import { expect, it } from "vitest";
import type { Person } from "../../app/api/types";
import { type Filter, matching } from "../../app/screens/people-find";
import { people } from "../mock/fixtures-people";

const [dana, ...rest] = people() as [Person, ...Person[]];
const names = (found: Person[]): string[] => found.map(({ username }) => username);
const like = (more: Partial<Person>): Person[] => [{ ...dana, locked: false, ...more }];
const shown = (one: Person[], filter: Filter): boolean => matching(one, "", filter).length === 1;

it("finds by name, user name, unit and asset number, all words at once", () => {
  const all = [dana, ...rest];
  expect(names(matching(all, "DANA", "members"))).toEqual(["officer"]);
  expect(names(matching(all, "detective cid", "members"))).toEqual(["detective"]);
  expect(names(matching(all, "detective patrol", "members"))).toEqual([]);
  expect(names(matching(all, "4100", "members"))).toEqual(["officer"]);
});

it("shows who has left only where they are asked for", () => {
  const gone = like({ left: true, suspended: true, devices: [] });
  expect(["members", "suspended", "deviceless"].map((filter) => shown(gone, filter as Filter))).toEqual([false, false, false]);
  expect(shown(gone, "left")).toBe(true);
  expect(shown(like({}), "left")).toBe(false);
});

it.each([{ suspended: true }, { locked: true }, { standing: "unused" }])("shows %j among those without access", (more) => {
  expect(shown(like(more), "suspended")).toBe(true);
  expect(shown(like({}), "suspended")).toBe(false);
});

it("looks at trainings that gate access, thirty days ahead", () => {
  const topic = { ...(dana.topics[0] as Person["topics"][number]), gate: true };
  const lapsing = (days_left: number, gate = true): boolean => shown(like({ topics: [{ ...topic, gate, days_left }] }), "lapsing");
  expect([lapsing(30), lapsing(31), lapsing(-1), lapsing(3, false)]).toEqual([true, false, true, false]);
});

it("counts a revoked device as none", () => {
  const [device] = dana.devices as [Person["devices"][number]];
  const revoked = { ...device, revoked_at: "2026-11-01T00:00:00Z" };
  expect([shown(like({ devices: [revoked] }), "deviceless"), shown(like({ devices: [device] }), "deviceless")]).toEqual([true, false]);
  expect([shown(like({ devices: [revoked] }), "unissued"), shown(like({ devices: [device] }), "unissued")]).toEqual([false, true]);
});
