import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type * as accountsReader from "../../../src/core/accounts/readAccounts";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import { serialOf } from "../../../src/core/sheet/serialDate";
import type * as deWords from "../../../src/core/vocabulary/de";
import type * as enWords from "../../../src/core/vocabulary/en";
import type * as ptWords from "../../../src/core/vocabulary/pt";
import type * as subscriptionsReader from "../imports/expectedReading";

let readAccounts: typeof accountsReader.readAccounts;
let readingOf: typeof subscriptionsReader.readingOf;

/** A word more for what is charged a month, one in each language, as anybody would add it; for readers loaded anew. */
beforeAll(async () => {
  vi.resetModules();
  vi.doMock("../../../src/core/vocabulary/en", async (original) => {
    const words = await original<typeof enWords>();
    return {
      ...words,
      en: { ...words.en, headers: { ...words.en.headers, mrr: `${words.en.headers.mrr}, run rate a month` } },
    };
  });
  vi.doMock("../../../src/core/vocabulary/de", async (original) => {
    const words = await original<typeof deWords>();
    return {
      ...words,
      de: { ...words.de, headers: { ...words.de.headers, mrr: `${words.de.headers.mrr}, Umsatzgröße je Monat` } },
    };
  });
  vi.doMock("../../../src/core/vocabulary/pt", async (original) => {
    const words = await original<typeof ptWords>();
    return {
      ...words,
      pt: { ...words.pt, headers: { ...words.pt.headers, mrr: `${words.pt.headers.mrr}, Faturação à mês` } },
    };
  });
  ({ readAccounts } = await import("../../../src/core/accounts/readAccounts"));
  ({ readingOf } = await import("../imports/expectedReading"));
});

afterAll(() => {
  for (const language of ["en", "de", "pt"]) vi.doUnmock(`../../../src/core/vocabulary/${language}`);
  vi.resetModules();
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
