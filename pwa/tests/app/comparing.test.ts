/** The comparison: what nobody may pass over, what one tap may mark, and what is sent about it. */
import { expect, test } from "vitest";
import { places } from "../../app/alert/certainty";
import { type Mark, compared, doubtsLeft, inDoubt, nextAt } from "../../app/alert/comparing";
import type { Character } from "../../app/api/types";
import { character } from "../mock/fixtures";

const NONE: Mark[] = [null, null, null, null];

function seen(third: Character): ReturnType<typeof places> {
  return places("AB34", [character("A"), character("B"), third, character("4")]);
}

test.each<[string, Character]>([
  ["was not read", character("?", 0.999)],
  ["differs from the list", character("8")],
  ["has a runner-up", character("3", 0.95, "8")],
  ["is not sure", character("3", 0.989)],
])("R-ALR-01: a character that %s is in doubt", (_, third) => {
  expect(seen(third).map(inDoubt)).toEqual([false, false, true, false]);
  expect(nextAt(seen(third), NONE, -1)).toBe(2);
});

test("a character that one side lacks is in doubt", () => {
  expect(inDoubt({ seen: null, differs: true })).toBe(true);
});

test("a plate of which all are sure is in no doubt, and is marked in one tap", () => {
  expect(doubtsLeft(seen(character("3", 0.999, "8")), NONE)).toBe(0);
  expect(compared(NONE)).toEqual({ same: true, singly: "", together: "1,2,3,4" });
});

test("what is in doubt is asked first, wherever one stands, then the rest in order", () => {
  const pairs = places("AB34", [character("A", 0.5), character("B"), character("3", 0.5), character("4")]);
  expect(nextAt(pairs, NONE, 0)).toBe(2);
  expect(nextAt(pairs, [null, null, "same", null], 2)).toBe(0);
  expect(nextAt(pairs, ["same", null, "same", null], 2)).toBe(3);
  expect(nextAt(pairs, ["same", "same", "same", "same"], 1)).toBe(1);
});

test("one that is marked different is in doubt no more, and the rest may still be marked together", () => {
  const pairs = seen(character("8", 0.6, "3"));
  const marks: Mark[] = [null, null, "different", null];
  expect(doubtsLeft(pairs, NONE)).toBe(1);
  expect(doubtsLeft(pairs, marks)).toBe(0);
  expect(compared(marks)).toEqual({ same: false, singly: "3", together: "1,2,4" });
});

test("whoever marks every character by itself has it so in the record", () => {
  expect(compared(["same", "same"])).toEqual({ same: true, singly: "1,2", together: "" });
});
