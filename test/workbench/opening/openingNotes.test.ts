import { expect, test } from "vitest";
import { FileError } from "../../../src/hosts/workbench/files/fileError";
import { openingFailure, openingNotes, partNames } from "../../../src/workbench/opening/openingNotes";
import { en } from "../../../src/texts/en";

test("A file that opened whole needs no words", () => {
  expect(openingNotes({ dropped: [], leftOut: [], from1904: false, doubtful: [], broken: null }, en)).toEqual([]);
});

test("What is left behind, moved or doubtful is said, each in a sentence of its own", () => {
  const notes = openingNotes(
    {
      dropped: ["charts", "comments", "pivotTables"],
      leftOut: ["Chart1"],
      from1904: true,
      doubtful: [{ header: "Renewal", column: "B", doubt: "ambiguous-dates" }],
      broken: "A7",
    },
    en,
  );
  expect(notes).toHaveLength(5);
  expect(notes[0]).toContain("The sheet Chart1");
  expect(notes[1]).toContain("charts, comments and pivot tables");
  expect(notes[3]).toContain("A7");
  expect(notes[4]).toContain("Renewal (column B)");
});

test("Sheets without cells are said by name, and not once more as a kind", () => {
  const none = { from1904: false, doubtful: [], broken: null };
  const notes = openingNotes({ ...none, dropped: ["otherSheets"], leftOut: ["Chart1"] }, en);
  expect(notes).toHaveLength(1);
  expect(notes[0]).toMatch(/The sheet Chart1 .* not in a file saved from here\.$/);
  expect(openingNotes({ ...none, dropped: ["otherSheets"], leftOut: [] }, en)).toHaveLength(1);
});

test("A failure says why, and that the open workbook is as it was", () => {
  expect(openingFailure(new FileError("protected"), en)).toMatch(/password.*as it was\.$/);
  expect(openingFailure(new Error("anything"), en)).toMatch(/damaged.*as it was\.$/);
  expect(partNames(["macros"], en)).toEqual(["macros"]);
});
