/** Small rules: demo addresses, zoom, waiting with a limit, life, problems. */
import { expect, test } from "vitest";
import { dragged, focusOn, HOME, zoomed } from "../../app/alert/zoom";
import { within } from "../../app/alerting/push";
import { isRefusal, problemOf } from "../../app/api/problem";
import { demoRole, demoWord, roleAddress } from "../../app/entering/demo";
import { ledTo } from "../../app/screens/morning";
import { begun, purposeOf } from "../../app/search/begun";
import { wipe } from "../../app/state/memory";
import { clock, hello } from "../../app/state/signals";
import { waitsWords } from "../../app/screens/waiting-for";
import { lifeLeft } from "../../app/screens/life";
import { ago, day, hours } from "../../app/time";
import { doubt, standing } from "../../app/words";
import { WORDS, alertOf } from "../mock/fixtures";

test("the role comes from the host name, and only a role that the department has", () => {
  expect(demoRole("officer.localhost", WORDS)).toBe("officer");
  expect(demoRole("ci-lieutenant.localhost", WORDS)).toBe("ci_lieutenant");
  expect(demoRole("officer-2.localhost", WORDS)).toBe("officer_2");
  expect(demoRole("mayor.localhost", WORDS)).toBeNull();
  expect(demoRole("mayor-2.localhost", WORDS)).toBeNull();
  expect(demoRole("officer", WORDS)).toBeNull();
});

test("the second of a role is called so", () => {
  expect(demoWord("officer", WORDS)).toBe("Patrol Officer");
  expect(demoWord("officer_2", WORDS)).toBe("Patrol Officer 2");
});

test("each role has an address of its own on the same port", () => {
  const here = { protocol: "http:", port: "8000", pathname: "/alerts" };
  expect(roleAddress(here, "ci_lieutenant")).toBe("http://ci-lieutenant.localhost:8000/alerts");
});

test("R-HOT-05: a doubt says what is doubtful, the characters, the state or the list", () => {
  const sure = { list: { ...alertOf("alert-2").list, stale: false }, plate_seen: "ABC123", plate_wanted: "ABC123" };
  expect(doubt({ ...sure, state_match: "not_read" })).toBe("State not read");
  expect(doubt({ ...sure, state_match: "different" })).toBe("Another state read");
  expect(doubt({ ...sure, plate_seen: "A8C123", state_match: "not_read" })).toBe("Likely misread");
  expect(doubt({ ...sure, list: { ...sure.list, stale: true }, state_match: "same" })).toBe("Lowered: list too old");
});

test("a form's day is the department's, also where it is tomorrow in Greenwich", () => {
  clock.value = Date.parse("2026-11-26T01:30:00Z");
  hello.value = { zone: "America/Chicago" } as typeof hello.value;
  expect(day()).toBe("2026-11-25");
  expect(day(365)).toBe("2027-11-25");
  hello.value = { zone: "Asia/Tokyo" } as typeof hello.value;
  expect(day()).toBe("2026-11-26");
  hello.value = null;
  clock.value = Date.now();
});

test("a picture zooms within limits and never leaves its area", () => {
  expect(zoomed(HOME, 0.1)).toEqual(HOME);
  expect(zoomed(HOME, 100).scale).toBe(12);
  expect(dragged(zoomed(HOME, 2), 500, -500)).toEqual({ scale: 2, x: 50, y: -50 });
});

test("zooming to the plate brings its middle to the middle", () => {
  const view = focusOn({ x: 400, y: 200, w: 200, h: 100 }, { width: 1000, height: 600 });
  expect(view).toEqual({ scale: 2.5, x: 0, y: expect.closeTo(20.83, 1) });
});

test("a subscription that never settles ends by its own timeout", async () => {
  expect(await within(5, new Promise(() => undefined))).toBe("timed_out");
  expect(await within(1000, Promise.resolve("yes"))).toBe("yes");
});

test("an entry's life runs from its approval to its end", () => {
  const entry = {
    created_at: "2026-11-01T00:00:00Z",
    approved_at: "2026-11-02T00:00:00Z",
    expires_at: "2026-12-02T00:00:00Z",
    extensions: [],
  };
  expect(lifeLeft(entry, Date.parse("2026-11-17T00:00:00Z"))).toBeCloseTo(0.5);
  expect(lifeLeft(entry, Date.parse("2027-01-01T00:00:00Z"))).toBe(0);
});

test("an extended entry's life runs from the last yes, whatever was refused since", () => {
  const entry = {
    created_at: "2026-11-01T00:00:00Z",
    approved_at: "2026-11-02T00:00:00Z",
    expires_at: "2026-12-30T00:00:00Z",
    extensions: [
      { status: "approved" as const, answered_at: "2026-11-30T00:00:00Z" },
      { status: "refused" as const, answered_at: "2026-12-10T00:00:00Z" },
    ],
  };
  expect(lifeLeft(entry, Date.parse("2026-12-15T00:00:00Z"))).toBeCloseTo(0.5);
});

test("a refusal keeps its clauses; a fault without words gets some", async () => {
  const clauses = [{ id: "c", citation: "BPD POL-G", because: "b", instead: "i" }];
  const type = { "content-type": "application/problem+json" };
  const refusal = new Response(JSON.stringify({ code: "refused", title: "No", clauses }), { status: 403, headers: type });
  expect(isRefusal(await problemOf(refusal))).toBe(true);
  const fault = await problemOf(new Response("<html>", { status: 502 }));
  expect(fault).toMatchObject({ code: "http-502", instead: "Try again in a moment." });
  expect(isRefusal(fault)).toBe(false);
});

test("ages are told in the largest unit that is honest", () => {
  const now = Date.parse("2026-11-24T08:00:00Z");
  expect(ago("2026-11-24T07:59:30Z", now)).toBe("now");
  expect(ago("2026-11-24T07:42:00Z", now)).toBe("18 min ago");
  expect(ago("2026-11-22T23:00:00Z", now)).toBe("33 h ago");
});

test("of a decided alert what is still owed is said, and of no other", () => {
  expect(standing({ state: "decided", disposed: false })).toEqual({ word: "Decided: say what came of it", owed: true });
  expect(standing({ state: "decided", disposed: true })).toEqual({ word: "Decided", owed: false });
  expect(standing({ state: "open", disposed: false })).toEqual({ word: "", owed: false });
  expect(standing({ state: "settled", disposed: false })).toEqual({ word: "Settled by a colleague", owed: false });
});

test("an age in hours is never nothing", () => {
  expect(hours(0.2)).toBe("under 1 h");
  expect(hours(9.4)).toBe("9 h");
  expect(hours(71)).toBe("2 days");
});

const VALE = { id: "1", name: "Marcus Vale" };
const ITO = { id: "2", name: "Ines Ito" };
const NOON = Date.parse("2026-11-25T12:00:00Z");
const AT_TWO = "2026-11-25T14:00:00Z";

test.each([
  [{ first: VALE, deputy: ITO, further_at: AT_TWO }, /^Waits for Marcus Vale; deputy Ines Ito from \d\d:00\.$/],
  [{ first: VALE, deputy: null, further_at: AT_TWO }, /^Waits for Marcus Vale; everybody who approves from \d\d:00\.$/],
  [{ first: VALE, deputy: ITO, further_at: "2026-11-25T11:00:00Z" }, /^Waits for Marcus Vale, and now for deputy Ines Ito too\.$/],
  [{ first: null, deputy: ITO, further_at: null }, /^Waits for Ines Ito, as the deputy\.$/],
  [{ first: null, deputy: null, further_at: null }, /^Waits for whoever approves requests\.$/],
])("a request says whom it waits for", (waits, words) => {
  expect(waitsWords(waits, "9", NOON)).toMatch(words);
});

test("whose own turn it is reads that it waits for them", () => {
  expect(waitsWords({ first: VALE, deputy: ITO, further_at: AT_TWO }, "1", NOON)).toMatch(/^Waits for you;/);
});

test.each([
  [{ passed: 0, accepted: 0, rejected: 0, undecided: 0 }, "nothing"],
  [{ passed: 1, accepted: 0, rejected: 1, undecided: 0 }, "1 vehicle, 1 rejected"],
  [{ passed: 3, accepted: 1, rejected: 0, undecided: 2 }, "3 vehicles, 1 accepted, 2 not decided"],
])("what an entry led to is counted in words", (line, words) => {
  expect(ledTo(line)).toBe(words);
});

test("a search that an entry leads to has the purpose of its reason, where the department names it", () => {
  const purposes = [{ id: "felony" }, { id: "arrest_warrant" }];
  expect(purposeOf("felony", purposes)).toBe("felony");
  expect(purposeOf("wanted_person", purposes)).toBe("arrest_warrant");
  expect(purposeOf("stolen_vehicle", purposes)).toBe("");
});

test("what was begun of a plate is forgotten with everything else", async () => {
  begun.value = { reason: "felony", number: "26-1", plate: "ABC123" };
  await wipe();
  expect(begun.value).toBeNull();
});
