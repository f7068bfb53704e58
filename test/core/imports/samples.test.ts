import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { subscriptionProfiles } from "../../../src/core/imports/profiles";
import { readText } from "../../../src/core/sheet/cell";
import { asExcelOpens, csvCells } from "./csvCells";
import { readingOf, type ExpectedReading } from "./expectedReading";

const folder = new URL("./samples/", import.meta.url);
const names = (ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");

/** What each reader makes of a sample; a sample is there for one of them at the least. */
interface ExpectedReadings {
  readonly subscriptions?: ExpectedReading;
  readonly accounts?: unknown;
}
const expectedOf = (id: string): ExpectedReadings => JSON.parse(read(`${id}.json`)) as ExpectedReadings;

describe("the samples of exports", () => {
  it("are a file of rows and one of what they are read as, each", () => {
    expect(names(".csv")).toEqual(names(".json"));
    for (const id of names(".json")) expect(Object.keys(expectedOf(id)), id).not.toEqual([]);
  });

  it("of subscriptions are one for each profile, and none without", () => {
    const sampled = names(".json").filter((id) => expectedOf(id).subscriptions !== undefined);
    expect(sampled).toEqual(subscriptionProfiles.map(({ id }) => id).sort());
  });
});

describe.each(subscriptionProfiles.map(({ id }) => id))("an export of %s", (id) => {
  const cells = csvCells(read(`${id}.csv`));
  const expected = expectedOf(id).subscriptions;

  it("is told by its headers and read as it means them", () => {
    expect(readingOf(cells)).toEqual(expected);
    expect(expected?.profile).toBe(id);
  });

  it("is read alike as Excel opens it, with numbers and dates, and in capitals", () => {
    expect(readingOf(asExcelOpens(cells))).toEqual(expected);
    const [header = [], ...rows] = cells;
    const capitals = readingOf([header.map((text) => readText(text).toUpperCase()), ...rows]);
    expect({ ...capitals, columns: null }).toEqual({ ...expected, columns: null });
  });
});

// A grid's months rise from left to right.
describe.each(subscriptionProfiles.filter(({ kind }) => kind !== "grid"))("an export of $id", ({ id }) => {
  it("is read alike with its columns from right to left", () => {
    const { columns, ...reading } = readingOf(csvCells(read(`${id}.csv`)).map((row) => [...row].reverse()));
    const { columns: expected, ...inOrder } = expectedOf(id).subscriptions!;
    expect(reading).toEqual(inOrder);
    expect(new Map(Object.entries(columns))).toEqual(new Map(Object.entries(expected)));
  });
});
