import { expect, test } from "vitest";
import { sizeText, timeText } from "../../../src/workbench/kept/keptWords";

const taken = new Date(2026, 10, 23, 12, 31).getTime();

test("A copy of today is told by its time alone", () => {
  expect(timeText(taken, "en-GB", new Date(2026, 10, 23, 18, 0).getTime())).toBe("12:31");
});

test("A copy of another day is told with its day, however short the night", () => {
  expect(timeText(taken, "en-GB", new Date(2026, 10, 24, 0, 5).getTime())).toBe("23 Nov, 12:31");
});

test.each([
  [0, "1 kB"],
  [84_000, "84 kB"],
  [1_240_000, "1.2 MB"],
  [61_700_000, "62 MB"],
])("%d bytes are %s", (bytes, text) => {
  expect(sizeText(bytes, "en-GB")).toBe(text);
});
