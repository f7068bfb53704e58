import { describe, expect, it } from "vitest";
import { leftOutToday } from "../../../src/core/ledger/table/leftOutToday";
import { tableOf } from "./ledgerTables";
import { tableOfText } from "./reading/tableOfText";

const leftOut = (text: string) => leftOutToday(tableOf(tableOfText(text)));

describe("what is left out for what it is today", () => {
  it("are customers that are paused or in trial, with what they would come to", () => {
    const table =
      "Customer|MRR|Status|Start / A|10|active|2025-01-01 / B|5|paused|2025-01-01 / B|7|paused|2025-01-01 / C|3|trial|2025-01-01";
    expect(leftOut(table)).toEqual({ customers: 2, mrr: 15 });
  });

  it("are no deals that were not won: those never were customers", () => {
    const deals = "Company|MRR|Deal Stage|Start / A|10|Won|2025-01-01 / B|5|Lost|2025-01-01 / C|3|Open|2025-01-01";
    expect(leftOut(deals)).toEqual({ customers: 0, mrr: 0 });
    expect(leftOut("Company|MRR|Won|Start / A|10|yes|2025-01-01 / B|5|no|2025-01-01")).toEqual({
      customers: 0,
      mrr: 0,
    });
  });
});
