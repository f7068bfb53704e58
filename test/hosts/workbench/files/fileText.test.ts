import { expect, test } from "vitest";
import { fileText, textFromFile } from "../../../../src/hosts/workbench/files/fileText";

test.each([
  ["_x0041_", "_x005F_x0041_"],
  ["_x0041_x0042_", "_x005F_x0041_x005F_x0042_"],
  ["_X00e4_", "_x005F_X00e4_"],
  ["_x041_", "_x041_"],
  ["a\ufffeb\uffff", "a_xFFFE_b_xFFFF_"],
  ["a\ud83d", "a_xD83D_"],
  ["\ude80\ud83d", "_xDE80__xD83D_"],
  ["🚀 Ltd", "🚀 Ltd"],
])("%j is held as %j, and read again", (text, held) => {
  expect(fileText(text)).toBe(held);
  expect(textFromFile(held)).toBe(text);
});
