import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  intervalInWords,
  monthlyAmount,
  readInterval,
  sameInterval,
} from "../../../src/core/ledger/reading/billingInterval";
import { gridEnd, readGridDate } from "../../../src/core/ledger/reading/gridDate";
import { statusMeaning } from "../../../src/core/ledger/reading/subscriptionStatus";
import { WordReader } from "../../../src/core/ledger/reading/wordReader";
import { totalMrr } from "../../../src/core/ledger/totals";
import { readText, type Cell } from "../../../src/core/sheet/cell";
import { isoDate, serialOf } from "../../../src/core/sheet/serialDate";

describe("billing intervals", () => {
  const monthly = (interval: string | number) => {
    const read = readInterval(interval);
    return read ? monthlyAmount(12, read) : read;
  };

  it("are read in every word that exports use", () => {
    expect(
      ["Per Month", "quarterly", "half_year", "Annual", "week", "daily", "3 months", "2 years", 24, "6"].map(monthly),
    ).toEqual([12, 4, 2, 1, 52, 365, 4, 0.5, 0.5, 2]);
    expect(["one-time", "Once", "lifetime"].map(monthly)).toEqual([0, 0, 0]);
  });

  it("are never guessed", () => {
    expect(["fortnight", 0, -1, "0 months", "1e3", true].map((cell) => readInterval(cell))).toEqual(
      Array(6).fill(null),
    );
    expect([null, " "].map((cell) => readInterval(cell))).toEqual([undefined, undefined]);
  });

  it("are found among other words, where one of them is named and no other", () => {
    const perYear = [
      "annual",
      "eur, annual",
      "annual eur",
      "eur annual",
      "eur/yr",
      "per seat per year",
      "12 months, usd",
    ];
    for (const words of perYear) expect(intervalInWords(words), words).toEqual({ times: 1, per: 12 });
    expect(intervalInWords("eur, half-yearly")).toEqual({ times: 1, per: 6 });
    // A month's word behind a number is not a month: a twelfth of what would be charged.
    expect([intervalInWords("12 mo"), intervalInWords("2 yrs")]).toEqual([
      { times: 1, per: 12 },
      { times: 1, per: 24 },
    ]);
    expect(intervalInWords("eur, 12 mo")).toBeNull();
    expect(intervalInWords("one-time")).toBe("once");
    for (const words of ["eur", "", "month-end", "per seat", "k€"])
      expect(intervalInWords(words), words).toBeUndefined();
    for (const words of ["monthly, billed annually", "excluding one-time", "year or month"]) {
      expect(intervalInWords(words), words).toBeNull();
    }
  });

  it("are the same when they come to the same", () => {
    const [year, months, month] = ["year", "12 months", "month"].map((cell) => readInterval(cell));
    if (!year || !months || !month) throw new Error("not read");
    expect([sameInterval(year, months), sameInterval(year, month), sameInterval("once", year)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("statuses", () => {
  it("are compared like headers", () => {
    expect(["in_trial", "Paused", "incomplete-expired", "CANCELED", "past_due", null].map(statusMeaning)).toEqual([
      "neverCounts",
      "neverCounts",
      "over",
      "over",
      "byDates",
      "byDates",
    ]);
  });
});

describe("a grid's dates", () => {
  it("are months and days in the ways that sheets write them", () => {
    const january = serialOf(2026, 1, 1);
    expect(
      ["2026-01", "Jan 2026", "January 2026", "jan-26", "Jan-2026", "2026-01-01", january, january + 0.5].map(
        readGridDate,
      ),
    ).toEqual(Array(8).fill(january));
    expect(isoDate(readGridDate("Dec-95"))).toBe("1995-12-01");
    expect([readGridDate("Sept-26"), readGridDate("Sept 2026")]).toEqual(Array(2).fill(serialOf(2026, 9, 1)));
  });

  it("are nothing else, and lie between 1990 and 2100", () => {
    expect(
      ["01/03/2026", "Jan 26", "Ja-26", "Foo 2026", "2026-13", "1989-12", "2101-01", 100, "", 0, true].map(
        readGridDate,
      ),
    ).toEqual(Array(11).fill(NaN));
  });

  it("go on by the step of the last two: months on equal days or month ends, else days", () => {
    const end = (...dates: string[]) => isoDate(gridEnd(dates.map(readGridDate)));
    expect(end("2026-01-01", "2026-02-01")).toBe("2026-03-01");
    expect(end("2025-12-01", "2026-03-01")).toBe("2026-06-01");
    expect(end("2026-01-31", "2026-02-28")).toBe("2026-03-31");
    expect(end("2026-01-01", "2026-01-15")).toBe("2026-01-29");
    expect(end("2026-02-01")).toBe("2026-03-01");
  });
});

describe("totals of plain amounts", () => {
  it("skip a header, and count blanks and one-off amounts as nothing", () => {
    expect(totalMrr(["MRR", 120, null, 30, 500], ["Billed", "year", "?", "quarter", "once"])).toBe(20);
  });

  it("say which cell is wrong", () => {
    expect(totalMrr([1, "x"], [])).toEqual({ code: "amountUnreadable", row: 1, found: '"x"' });
    expect(totalMrr([1, 2], ["month", "soon"])).toEqual({ code: "intervalUnreadable", row: 1, found: '"soon"' });
    expect(totalMrr([1, { code: "#REF!" }], [])).toMatchObject({ code: "cellError", error: "#REF!" });
  });
});

describe("a reader of words", () => {
  it("reads every cell as if it were the only one", () => {
    // Pairs of these share a place: one drives the other out.
    const word = fc.constantFrom("month", "march", "year", "", " ", "2026-01-31", "2026-02-28", "äöü");
    const cell: fc.Arbitrary<Cell> = fc.oneof(word, fc.string(), fc.constantFrom(null, undefined, 0, 12, true));
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const reader = new WordReader(readText);
        expect(cells.map((given) => reader.read(given))).toEqual(cells.map(readText));
      }),
    );
  });

  it("looks a word up once, however often it comes and whatever comes between", () => {
    const read: Cell[] = [];
    const reader = new WordReader((cell) => read.push(cell));
    const words = ["month", "year", "2026-01-31", "2026-02-31", "month "];
    for (let round = 0; round < 3; round++) for (const word of words) reader.read(word);
    expect(read).toEqual(["", ...words]);
  });

  it("knows a blank, and a word that it has read", () => {
    const reader = new WordReader(readText);
    expect(["", "EUR"].map((word) => reader.knows(word))).toEqual([true, false]);
    reader.read("EUR");
    expect(["", "EUR", "USD"].map((word) => reader.knows(word))).toEqual([true, true, false]);
  });
});
