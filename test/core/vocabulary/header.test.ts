import { describe, expect, it } from "vitest";
import { matchFields } from "../../../src/core/vocabulary/matchFields";
import { readHeader } from "../../../src/core/vocabulary/header";

const fields = [{ field: "start", meanings: [], words: ["start date", "start", "created"] }] as const;
const match = (...headers: string[]) => matchFields(headers.map(readHeader), fields).get("start");

describe("headers", () => {
  it("compare without case, spaces, underscores, hyphens and brackets", () => {
    expect(readHeader(" Start-Date (UTC)")).toEqual({
      text: "Start-Date (UTC)",
      word: "startdate",
      words: ["start", "date", "utc"],
      bracket: "UTC",
    });
    expect(match("START_DATE")?.column).toBe(0);
  });

  it("never match when they are a user's own metadata", () => {
    expect(match("Start (metadata)")).toBeUndefined();
  });

  it("win by their place in the list, wherever they stand in the sheet", () => {
    expect(match("Created", "Start", "Start Date")?.column).toBe(2);
    expect(match("Created", "Start", "Start Date")?.others).toEqual([1, 0]);
  });

  it("win without brackets over the same with brackets", () => {
    expect(match("Start (UTC)", "Start")).toMatchObject({ column: 1, ambiguous: false });
  });

  it("are ambiguous when the best two read the same", () => {
    expect(match("Start (UTC)", "Start (local)")?.ambiguous).toBe(true);
    expect(match("start_date", "Start Date")?.ambiguous).toBe(true);
  });
});
