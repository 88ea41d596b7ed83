/** What an officer is told about each character and about the state of issue. */
import { expect, test } from "vitest";
import { SHAPES, certainty, percent, places, runnerUp, spoken, stateLine } from "../../app/alert/certainty";
import { alertOf, character } from "../mock/fixtures";

test.each([
  [character("8", 0.999), "sure"],
  [character("8", 0.99), "sure"],
  [character("8", 0.989), "likely"],
  [character("8", 0.9), "likely"],
  [character("8", 0.899), "doubtful"],
  [character("?", 0.999), "not read"],
])("a character's certainty follows its probability, and not reading it comes first", (seen, word) => {
  expect(certainty(seen)).toBe(word);
});

test("a reading is never shown as wholly certain", () => {
  expect([0.9987, 0.995, 0.994, 0.5, 0.004].map(percent)).toEqual(["over 99 %", "over 99 %", "99 %", "50 %", "under 1 %"]);
});

test("every certainty has a shape of its own, so that colour never speaks alone", () => {
  expect(new Set(Object.values(SHAPES)).size).toBe(4);
});

test("the runner-up is told where it is worth a look", () => {
  expect(runnerUp(character("8", 0.93, "B"))).toBe("8 or B");
  expect(runnerUp(character("8", 0.999, "B"))).toBeNull();
  expect(runnerUp(character("?", 0.4, "B"))).toBe("B?");
});

test("R-ALR-01: wanted and seen stand side by side with every difference marked", () => {
  const seen = [..."AB?4"].map((text) => character(text));
  expect(places("AB34", seen).map((place) => place.differs)).toEqual([false, false, true, false]);
});

test("a character that is missing does not make all after it look wrong", () => {
  const pairs = places("FKX2087", [..."FKX287"].map((text) => character(text)));
  expect(pairs.filter((place) => place.differs)).toHaveLength(1);
  expect(pairs[4]).toMatchObject({ wanted: "0", seen: null });
});

test("a character too many is marked as not wanted", () => {
  const pairs = places("AB12", [..."AB112"].map((text) => character(text)));
  expect(pairs).toHaveLength(5);
  expect(pairs.filter((place) => place.wanted === "")).toHaveLength(1);
});

test("R-ALR-02: a state that was not read is said to be looked for", () => {
  const alert = alertOf("a", { state_match: "not_read", state_of_issue: null });
  expect(stateLine(alert, "IL")).toBe("State: not read, look for it");
});

test("a state that differs names both", () => {
  const alert = alertOf("a", { state_match: "different", state_of_issue: { code: "IN", probability: 0.9 } });
  expect(stateLine(alert, "IL")).toBe("State: IN, but IL is listed");
});

test("a screen reader hears character, certainty and runner-up", () => {
  expect(spoken([character("8", 0.93, "B"), character("?", 0.2)])).toBe("8, likely, 8 or B; character, not read");
});
