import { describe, expect, it } from "vitest";
import type { RecognisedColumn } from "../../../../src/core/accounts/account";
import type { AccountsReading } from "../../../../src/core/accounts/accountsReading";
import { columnChips, usedColumns } from "../../../../src/taskpane/features/place/columnChips";
import { en } from "../../../../src/texts/en";

function column(
  field: RecognisedColumn["field"],
  index: number,
  more: Partial<RecognisedColumn> = {},
): RecognisedColumn {
  return { field, column: index, header: field, chosen: false, used: true, ...more };
}

function reading(columns: readonly RecognisedColumn[]): Pick<AccountsReading, "columns"> {
  return { columns };
}

const plain = ["account", "mrr", "owner", "tier", "region", "renewal", "start", "dau", "mau"] as const;

describe("columnChips", () => {
  it("marks a column whose numbers could mean several things, and shows what they were taken for", () => {
    const chips = columnChips(
      reading([column("coreFeaturesUsed", 3, { header: "Features used", scale: "share" })]),
      en,
    );
    expect(chips).toEqual([{ field: "coreFeaturesUsed", column: 3, label: "Features used → share", needsCheck: true }]);
    const [own] = columnChips(reading([column("healthScore", 3, { header: "Health", scale: "0-10" })]), en);
    expect(own).toEqual({ field: "healthScore", column: 3, label: "Health → 0–10", needsCheck: true });
  });

  it("marks a column that is not used", () => {
    expect(columnChips(reading([column("nps", 3, { used: false })]), en)[0]).toMatchObject({
      label: "nps → not used",
      needsCheck: true,
    });
  });

  it("brings what needs a check among the seven that are always in sight", () => {
    const columns = [...plain.map((field, index) => column(field, index)), column("csat", 20, { used: false })];
    const chips = columnChips(reading(columns), en);
    expect(chips).toHaveLength(columns.length);
    expect(chips.slice(0, 7).map(({ field }) => field)).toContain("csat");
  });
});

describe("usedColumns", () => {
  it("counts a column once that serves two fields, and leaves out those not used", () => {
    const columns = [column("account", 0), column("id", 0), column("mrr", 1), column("nps", 2, { used: false })];
    expect(usedColumns(reading(columns))).toBe(2);
  });
});
