import { describe, expect, it } from "vitest";
import { readAccounts } from "../../../../src/core/accounts/readAccounts";
import type { AccountsReading } from "../../../../src/core/accounts/accountsReading";
import { isOpen, type Question } from "../../../../src/core/accounts/mapping/question";
import { defaultPolicy } from "../../../../src/core/settings/policyDefaults";
import type { AccountsSettings } from "../../../../src/core/settings/settings";
import type { Cell } from "../../../../src/core/sheet/cell";
import { serialOf } from "../../../../src/core/sheet/serialDate";
import { sheetOf } from "../../sheet/sheetOf";

const asOf = serialOf(2026, 11, 30);

function read(change: Partial<AccountsSettings>, ...cells: readonly (readonly Cell[])[]): AccountsReading {
  const outcome = readAccounts(sheetOf("Accounts", ...cells), { ...defaultPolicy, ...change }, asOf);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ code }) => code).join(", "));
  return outcome.reading;
}

function ask<Ask extends Question["ask"]>(reading: AccountsReading, what: Ask) {
  return reading.questions.filter((one): one is Extract<Question, { readonly ask: Ask }> => one.ask === what);
}

describe("words of a status that nobody knows", () => {
  const sheet: readonly (readonly Cell[])[] = [
    ["Account", "MRR", "Status"],
    ["Ada", 100, "Cooking"],
    ["Bob", 200, "cooking "],
    ["Cyd", 400, "Burnt"],
    ["Dee", 800, "Active"],
    ["Eve", null, "Burnt"],
  ];

  it("are asked about with their accounts and MRR, and counted as a guess until then", () => {
    const reading = read({}, ...sheet);
    expect(ask(reading, "words")).toEqual([
      {
        ask: "words",
        field: "status",
        column: 2,
        header: "Status",
        words: [
          { word: "Cooking", accounts: 2, mrr: 300, answer: null },
          { word: "Burnt", accounts: 2, mrr: 400, answer: null },
        ],
        further: { words: 0, accounts: 0 },
      },
    ]);
    expect(reading.guessed).toEqual({ accounts: 4, mrr: 700 });
  });

  it("mean what a person says, stay in the list with it, and are no problem any more", () => {
    const reading = read({ words: { status: { cooking: "live", burnt: "gone" } } }, ...sheet);
    expect(reading.accounts.map(({ standing }) => standing)).toEqual(["live", "live", "gone", "live", "gone"]);
    expect(ask(reading, "words")[0]?.words.map(({ answer }) => answer)).toEqual(["live", "gone"]);
    expect(reading.guessed).toEqual({ accounts: 0, mrr: 0 });
    expect(reading.problems.filter(({ code }) => code === "unknownStatus")).toEqual([]);
    expect(reading.questions.filter(isOpen)).toEqual([]);
  });

  it("mean it although the vocabulary says otherwise", () => {
    const reading = read({ words: { status: { active: "notYet" } } }, ...sheet);
    expect(reading.accounts[3]?.standing).toBe("notYet");
  });

  it("may leave rows out, or interrupt them", () => {
    const reading = read({ words: { status: { cooking: "interrupted", burnt: "noCustomer" } } }, ...sheet);
    expect(reading.accounts.map(({ isInterrupted }) => isInterrupted)).toEqual([true, true, false]);
    expect(reading.leftOut.map(({ reason }) => reason)).toEqual(["statusNoCustomer", "statusNoCustomer"]);
  });

  it("are asked about up to twelve of a column, the rest counted", () => {
    const rows = Array.from({ length: 20 }, (_, row): readonly Cell[] => [`A${row}`, 1, `word ${row}`]);
    const [words] = ask(read({}, ["Account", "MRR", "Status"], ...rows), "words");
    expect(words?.words).toHaveLength(12);
    expect(words?.further).toEqual({ words: 8, accounts: 8 });
  });
});

describe("words of tiers and health", () => {
  it("mean what a person says", () => {
    const reading = read(
      { words: { tier: { whale: "enterprise" }, healthLabel: { sunny: "good" } } },
      ["Account", "Tier", "Health Status"],
      ["Ada", "Whale", "Sunny"],
      ["Bob", "Minnow", "Red"],
    );
    expect(reading.accounts.map(({ statedTier }) => statedTier)).toEqual(["enterprise", null]);
    expect(reading.healthWords).toEqual(["good", "poor"]);
    expect(ask(reading, "words").map(({ field, words }) => [field, words.map(({ word }) => word)])).toEqual([
      ["tier", ["Whale", "Minnow"]],
      ["healthLabel", ["Sunny"]],
    ]);
  });
});

describe("dates that fit two orders", () => {
  const sheet: readonly (readonly Cell[])[] = [
    ["Account", "MRR", "Renewal Date"],
    ["Ada", 100, "3/4/2027"],
    ["Bob", 200, "1/2/2027"],
    ["Cyd", 200, "5/5/2027"],
  ];

  it("are asked about once, with both days", () => {
    const reading = read({}, ...sheet);
    expect(reading.accounts.map(({ renewal }) => renewal)).toEqual([null, null, serialOf(2027, 5, 5)]);
    const days = { dayFirst: serialOf(2027, 4, 3), monthFirst: serialOf(2027, 3, 4) };
    expect(ask(reading, "dateOrder")).toEqual([
      { ask: "dateOrder", column: 2, header: "Renewal Date", sample: "3/4/2027", cells: 2, days, answer: null },
    ]);
  });

  it.each([
    ["monthFirst", [serialOf(2027, 3, 4), serialOf(2027, 1, 2)]],
    ["dayFirst", [serialOf(2027, 4, 3), serialOf(2027, 2, 1)]],
  ] as const)("read %s once that is said", (dateOrder, days) => {
    const reading = read({ writing: { "Renewal Date": { dateOrder } } }, ...sheet);
    expect(reading.accounts.map(({ renewal }) => renewal)).toEqual([...days, serialOf(2027, 5, 5)]);
    expect(ask(reading, "dateOrder")[0]?.answer).toBe(dateOrder);
    expect(reading.problems.filter(({ code }) => code === "ambiguousDate")).toEqual([]);
  });

  it("that contradict each other read as said, and those that do not fit are problems of their rows", () => {
    const mixed: readonly (readonly Cell[])[] = [
      ...sheet.slice(0, 3),
      ["Cyd", 1, "25/12/2026"],
      ["Dee", 1, "12/26/2026"],
    ];
    expect(ask(read({}, ...mixed), "dateOrder")[0]).toMatchObject({ days: null, cells: 4, answer: null });
    const reading = read({ writing: { "Renewal Date": { dateOrder: "dayFirst" } } }, ...mixed);
    expect(reading.accounts.map(({ renewal }) => renewal)).toEqual([
      serialOf(2027, 4, 3),
      serialOf(2027, 2, 1),
      serialOf(2026, 12, 25),
      null,
    ]);
    expect(reading.problems.filter(({ column }) => column === 2).map(({ row }) => row)).toEqual([4]);
  });
});

describe("figures whose mark reads in two ways", () => {
  const sheet: readonly (readonly Cell[])[] = [
    ["Account", "MRR"],
    ["Ada", "1,234"],
    ["Bob", "2,500"],
  ];

  it("are asked about, and read as said", () => {
    expect(ask(read({}, ...sheet), "decimalMark")).toEqual([
      {
        ask: "decimalMark",
        column: 1,
        header: "MRR",
        sample: "1,234",
        cells: 2,
        point: 1234,
        comma: 1.234,
        answer: null,
      },
    ]);
    const mrr = (decimalMark: "point" | "comma"): readonly (number | null)[] =>
      read({ writing: { MRR: { decimalMark } } }, ...sheet).accounts.map((one) => one.mrr);
    expect(mrr("point")).toEqual([1234, 2500]);
    expect(mrr("comma")).toEqual([1.234, 2.5]);
  });
});

describe("amounts of which the sheet does not say for how long, for how many or after what they are", () => {
  const amounts = defaultPolicy.amounts;
  const plain: readonly (readonly Cell[])[] = [
    ["Account", "Amount"],
    ["Ada", 1200],
  ];

  it.each([
    ["week", (1200 * 52) / 12],
    ["month", 1200],
    ["quarter", 400],
    ["halfYear", 200],
    ["year", 100],
    ["once", 0],
  ] as const)("are charged %s once that is said", (interval, mrr) => {
    const before = read({}, ...plain);
    expect(before.accounts[0]?.mrr).toBeNull();
    expect(ask(before, "amountInterval")).toEqual([
      { ask: "amountInterval", column: 1, header: "Amount", answer: null },
    ]);
    const after = read({ amounts: { ...amounts, interval } }, ...plain);
    expect(after.accounts[0]?.mrr).toBe(mrr);
    expect(ask(after, "amountInterval")[0]?.answer).toBe(interval);
  });

  const counted: readonly (readonly Cell[])[] = [
    ["Account", "Amount", "Interval", "Quantity"],
    ["Ada", 1200, "year", 3],
    ["Bob", 1200, "year", null],
    ["Cyd", 1200, "year", "many"],
  ];

  it("are for one or for all once that is said", () => {
    const before = read({}, ...counted);
    expect(before.accounts.map(({ mrr }) => mrr)).toEqual([null, null, null]);
    expect(ask(before, "amountQuantity")[0]).toMatchObject({ other: "Quantity", answer: null });
    const all = read({ amounts: { ...amounts, quantity: "all" } }, ...counted);
    expect(all.accounts.map(({ mrr }) => mrr)).toEqual([100, 100, 100]);
    const one = read({ amounts: { ...amounts, quantity: "one" } }, ...counted);
    expect(one.accounts.map(({ mrr }) => mrr)).toEqual([300, 100, null]);
    expect(one.problems.filter(({ row }) => row === 3).map(({ code }) => code)).toEqual(["numberExpected"]);
  });

  it("are after a discount once that is said", () => {
    const discounted: readonly (readonly Cell[])[] = [
      ["Account", "Amount", "Interval", "Discount"],
      ["Ada", 1200, "year", "10%"],
    ];
    expect(ask(read({}, ...discounted), "discount")[0]).toMatchObject({ other: "Discount", answer: null });
    const after = read({ amounts: { ...amounts, areAfterDiscount: true } }, ...discounted);
    expect(after.accounts[0]?.mrr).toBe(100);
    expect(ask(after, "discount")[0]?.answer).toBe("takenOff");
  });
});

describe("an own score of which nobody knows the scale", () => {
  it("is asked about, and stays asked with the answer", () => {
    const sheet: readonly (readonly Cell[])[] = [
      ["Account", "Health Score"],
      ["Ada", 4],
      ["Bob", 2],
    ];
    expect(ask(read({}, ...sheet), "scale")).toMatchObject([{ field: "healthScore", answer: null }]);
    const scales = { healthScore: { header: "Health Score", scale: "1-5" } } as const;
    const reading = read({ scales }, ...sheet);
    expect(ask(reading, "scale")).toMatchObject([{ field: "healthScore", answer: "1-5" }]);
    expect(reading.numbers.has("healthScore")).toBe(true);
  });
});

describe("a header row", () => {
  it("is the one that a person chose", () => {
    const reading = read({ headerRow: 2 }, ["Account", "MRR"], ["Ada", 1], ["Account", "MRR"], ["Bob", 2]);
    expect(reading.accounts.map(({ name }) => name)).toEqual(["Bob"]);
  });
});

describe("an export that is none", () => {
  it("is read by its headers alone", () => {
    const sheet: readonly (readonly Cell[])[] = [
      ["Company name", "Lifecycle Stage", "Company owner", "Record ID"],
      ["Ada", "Nurturing", "Ana", 1],
    ];
    expect(read({}, ...sheet)).toMatchObject({ profile: "hubspotCompanies", accounts: [{ standing: "notYet" }] });
    expect(read({ export: "none" }, ...sheet)).toMatchObject({ profile: null, accounts: [{ standing: "live" }] });
  });
});
