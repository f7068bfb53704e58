import { describe, expect, it } from "vitest";
import { readLedger } from "../../../../src/core/ledger/reading/readLedger";
import { tableOfText } from "./tableOfText";

const rows = (...amounts: readonly string[]): string =>
  amounts.map((amount, index) => ` / C${index}|${amount}|2025-01-01`).join("");
const codes = (text: string) => readLedger(tableOfText(text)).faults.map(({ code, row }) => `${row} ${code}`);

describe("a last row", () => {
  it("that adds up three others or more under a name like a total's is one", () => {
    const header = "Customer|MRR|Start";
    for (const name of ["Total MRR", "All customers", "Alle Kunden", "Todos", "Sum of all", "Gesamt netto"]) {
      expect(codes(`${header}${rows("1", "2", "3.3")} / ${name}|6.3|2025-01-01`), name).toEqual(["4 totalRow"]);
    }
    expect(codes(`${header}${rows("1", "2")} / Total MRR|3|2025-01-01`)).toEqual([]);
    expect(codes(`${header}${rows("1", "2", "3")} / Total MRR|5|2025-01-01`)).toEqual([]);
    expect(codes(`${header}${rows("1", "2", "3")} / Allianz|6|2025-01-01`)).toEqual([]);
  });

  it("adds up months, or amounts as they stand there", () => {
    const header = "Customer|Amount|Start|Interval";
    const others = " / A|1200|2025-01-01|year / B|1|2025-01-01|month / C|1|2025-01-01|month";
    expect(codes(`${header}${others} / Total MRR|102|2025-01-01|month`)).toEqual(["4 totalRow"]);
    expect(codes(`${header}${others} / Total amount|1202|2025-01-01|month`)).toEqual(["4 totalRow"]);
    expect(codes(`${header}${others} / Total amount|1000|2025-01-01|month`)).toEqual([]);
  });

  it("of a grid does so in every month", () => {
    const grid = "Customer|2026-01|2026-02 / A|1|2 / B|1|2 / C|1|2";
    expect(codes(`${grid} / Total MRR|3|6`)).toEqual(["4 totalRow"]);
    expect(codes(`${grid} / Total MRR|3|7`)).toEqual([]);
  });
});
