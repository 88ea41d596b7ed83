/** Words of a shift near its end, and of who is on duty. */
import { expect, test } from "vitest";
import { remarks } from "../../app/screens/shift-page";
import { openWork, reminder } from "../../app/shell/ending";
import { shiftPage } from "../mock/fixtures-shift";

const MINUTE = 60_000;

test.each([
  [61 * MINUTE, null],
  [60 * MINUTE, 60],
  [29 * MINUTE, 30],
  [10 * MINUTE, 10],
  [0, null],
  [-1, null],
])("R-MOB-03: %d ms before the end the reminder is %s", (left, minutes) => {
  expect(reminder(left)).toBe(minutes);
});

test("what is open is said in words, one or many", () => {
  expect(openWork({ ladders: 1, handovers: 2, undecided: 3, blocked: true })).toEqual([
    "1 alert you have begun to verify",
    "2 hand-overs nobody has answered",
    "3 alerts nobody has accepted or rejected",
  ]);
  expect(openWork({ ladders: 0, handovers: 0, undecided: 3, blocked: false })).toEqual([]);
});

test("R-ALR-15: notifications that are off are said of whoever is on duty", () => {
  const [well, silent] = shiftPage().people;
  expect(remarks(well!)).toEqual(["In Car 12"]);
  expect(remarks(silent!)[0]).toBe("Notifications are off: a locked phone stays silent");
  expect(remarks(silent!).at(-1)).toBe("Made longer: Finishing an alert");
});
