import { describe, expect, it } from "vitest";
import type { RunningCalculator } from "../../../src/commands/calculator/calculator";
import { createCalculator } from "../../../src/commands/calculator/createCalculator";
import { HandedSources } from "../../../src/commands/calculator/handedSources";
import type { RowTaker } from "../../../src/commands/rowTaker";
import type { SourceReference } from "../../../src/commands/spreadsheetHost";
import { en } from "../../../src/texts/en";
import { inBlocks } from "../inBlocks";
import { sheetOf } from "../../core/sheet/sheetOf";

/** Sources, and the names of the sheets that were read for them. */
function handing(calculator: RunningCalculator = createCalculator(en.report)) {
  const read: string[] = [];
  const host = {
    readInBlocks: ({ sheet }: SourceReference, taker: RowTaker) => {
      read.push(sheet);
      return inBlocks(sheetOf(sheet, ["Account"], ["Ada"]))(taker);
    },
  };
  return { sources: new HandedSources(host, calculator), read };
}

const accounts = { sheet: "Accounts" };

describe("handing sources over", () => {
  it("reads them once, as long as neither source nor cells change", async () => {
    const { sources, read } = handing();
    await sources.bring("accounts", accounts, 1);
    await sources.bring("accounts", { sheet: "Accounts" }, 1);
    expect(read).toEqual(["Accounts"]);
    await sources.bring("accounts", accounts, 2);
    await sources.bring("accounts", { sheet: "Leads" }, 2);
    await sources.bring("accounts", { sheet: "Leads", table: "Leads" }, 2);
    expect(read).toEqual(["Accounts", "Accounts", "Leads", "Leads"]);
  });

  it("reads them anew once they were forgotten, or the calculator has lost them", async () => {
    let session = 0;
    const losing: RunningCalculator = {
      ...createCalculator(en.report),
      get session() {
        return session;
      },
    };
    const { sources, read } = handing(losing);
    await sources.bring("accounts", accounts, 1);
    session++;
    await sources.bring("accounts", accounts, 1);
    sources.forget();
    await sources.bring("accounts", accounts, 1);
    expect(read).toHaveLength(3);
  });

  it("reads them once for all who ask while they are on their way, and anew when they did not arrive", async () => {
    const { sources, read } = handing();
    await Promise.all([1, 2, 3].map(() => sources.bring("subscriptions", accounts, 1)));
    expect(read).toHaveLength(1);

    let isBroken = true;
    const calculator = createCalculator(en.report);
    const host = {
      readInBlocks: async ({ sheet }: SourceReference, taker: RowTaker) => {
        if (isBroken) throw new Error("The sheet cannot be read.");
        return inBlocks(sheetOf(sheet, ["Customer"], ["Ada"]))(taker);
      },
    };
    const failing = new HandedSources(host, calculator);
    const both = [1, 2].map(() => failing.bring("subscriptions", accounts, 1));
    for (const each of await Promise.allSettled(both)) expect(each.status).toBe("rejected");
    isBroken = false;
    await failing.bring("subscriptions", accounts, 1);
  });

  it("reads nothing where there is no source", async () => {
    const { sources, read } = handing();
    await sources.bring("team", null, 1);
    expect(read).toEqual([]);
  });
});
