import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { mrrSchedule, scheduleDays } from "../../src/core/ledger/schedule";
import { readSubscriptionTable } from "../../src/core/ledger/table/subscriptionTable";
import { rangePlace } from "../../src/core/sheet/sheetRange";
import { mrrValuesSheet } from "../../src/core/report/mrr/mrrSheet";
import { firstDay, lastDay, subscriptionHeader, subscriptionRows } from "../core/ledger/ledgerTables";
import { sheetOf } from "../core/sheet/sheetOf";
import { installCustomFunctionsShim } from "./customFunctionsShim";
import { sourceFunctions } from "./sourceFunctions";
import { en } from "../../src/texts/en";

beforeAll(installCustomFunctionsShim);

describe("CS MRR as values", () => {
  it("is what the function answers for the same table, days and step, whatever the ledger", () => {
    const day = fc.integer({ min: firstDay - 40, max: lastDay + 60 });
    fc.assert(
      fc.property(
        subscriptionRows,
        day,
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom(1, 3, 12),
        fc.boolean(),
        (rows, from, length, stepMonths, endsInclusive) => {
          const definition = { endsInclusive };
          const range = sheetOf("Subscriptions", subscriptionHeader, ...rows);
          const read = readSubscriptionTable(range, definition);
          if (!read.ok) throw new Error("The table could not be read.");
          const days = scheduleDays(from, from + length, stepMonths);
          const request = { range: rangePlace(range), currency: null, definition, stepMonths, days };
          const [table] = mrrValuesSheet(request, mrrSchedule(read.table.ledger, days), en.report).tables;
          const written = [
            table?.columns.map(({ header }) => header),
            ...(table?.rows.map((row) => row.map((cell) => cell ?? "")) ?? []),
          ];
          const answered = sourceFunctions["mrrschedule"]?.(
            range.cells,
            from,
            from + length,
            stepMonths,
            endsInclusive,
          );
          expect(written).toEqual(answered);
        },
      ),
    );
  });
});
