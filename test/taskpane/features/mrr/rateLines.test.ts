import { describe, expect, it } from "vitest";
import { movements } from "../../../../src/core/ledger/schedule";
import { rateIds, rates } from "../../../../src/core/ledger/rates/rates";
import { serialOf } from "../../../../src/core/sheet/serialDate";
import { createFormatter } from "../../../../src/taskpane/format/formatter";
import { rateLines } from "../../../../src/taskpane/features/mrr/rateLines";
import { rollForward } from "../../../../src/taskpane/features/mrr/rollForward";
import { ledgerOf } from "../../../core/ledger/ledgerTables";
import { en } from "../../../../src/texts/en";

/** Which way is good, as the words of a sign say it. */
const signs = { high: /positive|above|higher/i, low: /negative|lower/i } as const;

describe("the rates of a period", () => {
  it.each(rateIds)("say of %s the way that is good", (id) => {
    expect(en.mrr.rates.lines[id].sign("100%")).toMatch(signs[rates[id].good]);
  });

  it("are all there, behind the net churn", () => {
    const moved = movements(ledgerOf([["Customer", "MRR", "Start"]]), serialOf(2026, 1, 1), serialOf(2026, 2, 1));
    const lines = rateLines(moved, rollForward(moved), "EUR", createFormatter("en-GB"), en);
    const { netChurn, lines: texts } = en.mrr.rates;
    expect(lines.map(({ name }) => name)).toEqual([netChurn.name, ...rateIds.map((id) => texts[id].name)]);
  });
});
