import { describe, expect, it, vi } from "vitest";
import { readAccounts } from "../../../src/core/accounts/readAccounts";
import { defaultPolicy } from "../../../src/core/policyDefaults";
import { serialOf } from "../../../src/core/sheet/serialDate";
import type * as deWords from "../../../src/core/vocabulary/de";
import type * as enWords from "../../../src/core/vocabulary/en";
import type * as ptWords from "../../../src/core/vocabulary/pt";
import { readingOf } from "../imports/expectedReading";

/** A word more for what is charged a month, one in each language, as anybody would add it. */
vi.mock("../../../src/core/vocabulary/en", async (original) => {
  const { en } = await original<typeof enWords>();
  return { en: { ...en, headers: { ...en.headers, mrr: `${en.headers.mrr}, run rate a month` } } };
});
vi.mock("../../../src/core/vocabulary/de", async (original) => {
  const { de } = await original<typeof deWords>();
  return { de: { ...de, headers: { ...de.headers, mrr: `${de.headers.mrr}, Umsatzgröße je Monat` } } };
});
vi.mock("../../../src/core/vocabulary/pt", async (original) => {
  const { pt } = await original<typeof ptWords>();
  return { pt: { ...pt, headers: { ...pt.headers, mrr: `${pt.headers.mrr}, Faturação à mês` } } };
});

describe("a synonym that is added in one place", () => {
  it.each(["Run Rate a Month", "UMSATZGROESSE JE MONAT", "faturacao_a_mes (EUR)"])(
    "is read in both kinds of sheet: %s",
    (header) => {
      const subscriptions = readingOf([
        ["Customer", header, "Start"],
        ["A", 12, "2026-01-01"],
      ]);
      expect(subscriptions).toMatchObject({ entries: [["A", 12, "2026-01-01", null]], faults: [] });

      const accounts = readAccounts(
        {
          sheet: "Accounts",
          firstRow: 0,
          firstColumn: 0,
          cells: [
            ["Account", header, "Tickets"],
            ["A", 12, 1],
            ["B", 15, 2],
          ],
        },
        defaultPolicy,
        serialOf(2026, 2, 1),
      );
      expect(accounts.ok && accounts.reading.accounts.map(({ mrr }) => mrr)).toEqual([12, 15]);
    },
  );
});
