import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { asExcelOpens, csvCells } from "../../imports/csvCells";
import { readingOf, type ExpectedReading } from "../../imports/expectedReading";

const folder = new URL("./samples/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".csv"))
  .map((name) => name.replace(".csv", ""));

describe("billing tables as people have them", () => {
  it.each(names)("are read or refused as they have to be: %s", (name) => {
    const cells = csvCells(read(`${name}.csv`));
    const expected = JSON.parse(read(`${name}.json`)) as ExpectedReading;
    expect(readingOf(cells)).toEqual(expected);
    expect(readingOf(asExcelOpens(cells))).toEqual(expected);
  });
});
