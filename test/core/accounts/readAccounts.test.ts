import { describe, expect, it } from "vitest";
import { readAccounts } from "../../../src/core/accounts/readAccounts";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import { serialOf } from "../../../src/core/sheet/serialDate";
import { accountsSheet, asOf, numbersOf, problemsOf, readingOf } from "./accountsSheet";

describe("the header row", () => {
  it("is the one of the first ten with the most recognised headers", () => {
    const reading = readingOf({
      sheet: "Accounts",
      firstRow: 2,
      firstColumn: 1,
      cells: [["Export of our customers"], ["Customer", "x"], [], ["Account", "MRR", "CSM"], ["Ada", 10, "Ana"]],
    });
    expect(reading.headerRow).toBe(5);
    expect(reading.address).toBe("B6:D7");
    expect(reading.accounts).toMatchObject([{ row: 6, name: "Ada", mrr: 10, owner: "Ana" }]);
  });

  it("is missing where nothing is recognised, and then nothing is placed", () => {
    const outcome = readAccounts(accountsSheet(["Foo", "Bar"], [["a", 1]]), defaultPolicy, asOf);
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: "noHeaderRow", severity: "error" }] });
  });

  it("needs a column of accounts", () => {
    const outcome = readAccounts(accountsSheet(["MRR", "CSM"], [[1, "Ana"]]), defaultPolicy, asOf);
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ code: "accountColumnMissing", severity: "error", row: 0 }],
    });
  });

  it("needs a row under it", () => {
    const outcome = readAccounts(accountsSheet(["Account", "MRR"], [[null, " "]]), defaultPolicy, asOf);
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: "noRows" }] });
  });
});

describe("columns", () => {
  it("are found in exports as they come", () => {
    const hubspot = readingOf(
      accountsSheet(
        [
          "Record ID",
          "Company name",
          "Company owner",
          "Lifecycle Stage",
          "Country/Region",
          "Number of Employees",
          "Annual Revenue",
        ],
        [[7, "Ada Ltd", "Ana Sousa", "Customer", "Portugal", 120, 5_000_000]],
      ),
    );
    expect(hubspot.accounts[0]).toMatchObject({
      id: "7",
      key: "id:7",
      name: "Ada Ltd",
      owner: "Ana Sousa",
      region: "Portugal",
      employees: 120,
      mrr: null,
    });
    const pipedrive = readingOf(accountsSheet(["Organization - Name", "Organization - Owner"], [["Ada", "Rui"]]));
    expect(pipedrive.accounts[0]).toMatchObject({ name: "Ada", owner: "Rui" });
    const stripe = readingOf(
      accountsSheet(
        ["id", "Customer ID", "Customer Name", "Status", "Start Date (UTC)", "Ended At (UTC)"],
        [["sub_1", "cus_1", "Ada", "active", "2026-01-01 09:30", null]],
      ),
    );
    expect(stripe.accounts[0]).toMatchObject({ id: "cus_1", start: serialOf(2026, 1, 1), end: null });
  });

  it("of which two fit a field: the earlier header wins, and it is said", () => {
    const reading = readingOf(accountsSheet(["Company", "Account", "MRR"], [["Holding", "Ada", 1]]));
    expect(reading.accounts[0]?.name).toBe("Ada");
    expect(problemsOf(reading, "twoColumnsForField")).toMatchObject([
      { severity: "info", header: "Account", column: 1, values: { field: "account", other: "Company" } },
    ]);
  });

  it("that read the same are a warning that names both", () => {
    const reading = readingOf(accountsSheet(["Account", "MRR (EUR)", "MRR (USD)"], [["Ada", 1, 2]]));
    expect(reading.accounts[0]?.mrr).toBe(1);
    expect(reading.currency).toBe("EUR");
    expect(problemsOf(reading, "ambiguousColumns")).toMatchObject([
      { severity: "warning", header: "MRR (EUR)", values: { other: "MRR (USD)" } },
    ]);
  });

  it("can be chosen and switched off by hand", () => {
    const sheet = accountsSheet(["Account", "MRR", "Real MRR", "Owner"], [["Ada", 1, 2, "Ana"]]);
    const chosen = readingOf(sheet, { ...defaultPolicy, columns: { mrr: "Real MRR", owner: null } });
    expect(chosen.accounts[0]).toMatchObject({ mrr: 2, owner: "" });
    expect(chosen.columns.find(({ field }) => field === "mrr")).toMatchObject({
      header: "Real MRR",
      chosen: true,
      column: 2,
    });
  });

  it("that were chosen and are not in this sheet are found by header again, and it is said", () => {
    const reading = readingOf(accountsSheet(["Account", "MRR"], [["Ada", 1]]), {
      ...defaultPolicy,
      columns: { mrr: "Gone" },
    });
    expect(reading.accounts[0]?.mrr).toBe(1);
    expect(problemsOf(reading, "chosenColumnMissing")).toMatchObject([{ header: "Gone", values: { field: "mrr" } }]);
  });

  it("of numbers of which fewer than half can be read are not used, which is one problem", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "NPS"],
        [
          ["A", "good"],
          ["B", "bad"],
          ["C", 9],
          ["D", null],
        ],
      ),
    );
    expect(reading.numbers.has("nps")).toBe(false);
    expect(reading.columns.find(({ field }) => field === "nps")?.used).toBe(false);
    expect(problemsOf(reading, "columnNotReadable")).toMatchObject([
      { header: "NPS", row: 0, column: 1, values: { readable: 1, filled: 3 } },
    ]);
    expect(problemsOf(reading, "numberExpected")).toEqual([]);
  });

  it("of which exactly half can be read are used", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "NPS"],
        [
          ["A", "good"],
          ["B", 9],
        ],
      ),
    );
    expect(numbersOf(reading, "nps")).toEqual([null, 9]);
    expect(problemsOf(reading, "numberExpected")).toMatchObject([
      { row: 1, column: 1, found: "good", severity: "warning" },
    ]);
  });

  it("called Champion are not read when they hold the names of people", () => {
    const names = readingOf(
      accountsSheet(
        ["Account", "Champion"],
        [
          ["A", "Mrs Lee"],
          ["B", "Mr Doe"],
        ],
      ),
    );
    expect(names.columns.map(({ field }) => field)).toEqual(["account"]);
    expect(names.problems).toEqual([]);
    const both = readingOf(
      accountsSheet(
        ["Account", "Champion", "Relationship"],
        [
          ["A", 4, "warm"],
          ["B", 5, "cold"],
        ],
      ),
    );
    expect(numbersOf(both, "contactEngagement")).toEqual([4, 5]);
  });

  it("of a user's own serve as metrics and for ranking", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "Logins a week"],
        [
          ["A", 4],
          ["B", "n/a"],
        ],
      ),
      {
        ...defaultPolicy,
        health: { ...defaultPolicy.health, metrics: [{ id: "column:Logins a week", poor: 0, good: 10, weight: 1 }] },
        segment: { share: 0.2, rankBy: { column: "logins a week" } },
      },
    );
    expect(numbersOf(reading, "column:Logins a week")).toEqual([4, null]);
    expect(reading.accounts.map(({ rankValue }) => rankValue)).toEqual([4, null]);
  });
});

describe("rows", () => {
  it("that repeat an account are errors, and the first is placed", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "MRR"],
        [
          ["Ember  Robotics", 10],
          ["Ada", 1],
          [" ember robotics", 5],
        ],
      ),
    );
    expect(reading.accounts.map(({ name }) => name)).toEqual(["Ember  Robotics", "Ada"]);
    expect(reading.leftOut).toEqual([{ row: 3, name: " ember robotics", id: "", mrr: 5, reason: "duplicateAccount" }]);
    expect(problemsOf(reading, "duplicateAccount")).toMatchObject([
      { severity: "error", row: 3, values: { firstRow: 1 } },
    ]);
  });

  it("with one name and two ids are two accounts, and with one id the same", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "Account ID"],
        [
          ["Ada", 1],
          ["Ada", 2],
          ["Ada Ltd", "1"],
        ],
      ),
    );
    expect(reading.accounts.map(({ key }) => key)).toEqual(["id:1", "id:2"]);
    expect(reading.leftOut).toMatchObject([{ name: "Ada Ltd", reason: "duplicateAccount" }]);
  });

  it("without a name are left out, with their MRR", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "MRR"],
        [
          [null, 10],
          [{ code: "#REF!" }, 20],
          ["Ada", 1],
        ],
      ),
    );
    expect(reading.leftOut).toMatchObject([
      { row: 1, mrr: 10, reason: "accountNameMissing" },
      { row: 2, mrr: 20, reason: "formulaError" },
    ]);
    expect(problemsOf(reading, "accountNameMissing")).toMatchObject([{ severity: "error", row: 1, column: 0 }]);
  });

  it("called Total at the end are no account, and it is said", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "MRR"],
        [
          ["Total", 1],
          ["Ada", 1],
          ["Grand  total:", 2],
          [null, null],
        ],
      ),
    );
    expect(reading.accounts.map(({ name }) => name)).toEqual(["Total", "Ada"]);
    expect(reading.rows).toBe(2);
    expect(problemsOf(reading, "totalRowLeftOut")).toMatchObject([
      { row: 3, found: "Grand  total:", severity: "info" },
    ]);
  });

  it("that add up all others are no account under a longer name either, and are one where they do not", () => {
    const read = (last: readonly [string, number]) =>
      readingOf(accountsSheet(["Account", "MRR"], [["Ada", 100], ["Bo", 200], ["Cy", 300.5], [...last]])).accounts
        .length;
    expect([read(["Total MRR", 600.5]), read(["All accounts", 600.5])]).toEqual([3, 3]);
    expect([read(["Total Wines", 600]), read(["Ada & Bo", 600.5])]).toEqual([4, 4]);
  });

  it("that are hidden are read all the same, and it is said", () => {
    const reading = readingOf(accountsSheet(["Account"], [["A"], ["B"], [null], ["C"]], { hiddenRows: [0, 2, 3, 4] }));
    expect(reading.accounts).toHaveLength(3);
    expect(problemsOf(reading, "hiddenRowsIncluded")).toMatchObject([{ severity: "info", values: { rows: 2 } }]);
  });

  it("show an owner in the spelling that stands first", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "CSM"],
        [
          ["A", "Ana Sousa"],
          ["B", "ANA  sousa"],
          ["C", "-"],
        ],
      ),
    );
    expect(reading.accounts.map(({ owner }) => owner)).toEqual(["Ana Sousa", "Ana Sousa", ""]);
  });

  it("keep names that look like formulas or numbers as these texts", () => {
    const names = ['=HYPERLINK("http://x","y")', "007", "+1", "@x", "'quoted", "1E5", "None"];
    const reading = readingOf(
      accountsSheet(
        ["Account"],
        names.map((name) => [name]),
      ),
    );
    expect(reading.accounts.map(({ name }) => name)).toEqual(names);
  });
});

describe("money", () => {
  it("is MRR, and ARR only where there is no MRR", () => {
    expect(readingOf(accountsSheet(["Account", "ARR"], [["A", 1200]])).accounts[0]?.mrr).toBe(100);
    const both = readingOf(accountsSheet(["Account", "ARR", "MRR"], [["A", 1200, 90]]));
    expect(both.accounts[0]?.mrr).toBe(90);
    expect(both.columns.map(({ field, used }) => [field, used])).toEqual([
      ["account", true],
      ["mrr", true],
      ["arr", false],
    ]);
  });

  it("that is no number leaves the account placed and its MRR unknown, with what would be right", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "MRR"],
        [
          ["A", "1.2k"],
          ["B", "1200"],
          ["C", { code: "#N/A" }],
          ["D", 1],
        ],
      ),
    );
    expect(reading.accounts.map(({ mrr }) => mrr)).toEqual([null, 1200, null, 1]);
    expect(problemsOf(reading, "numberExpected")).toMatchObject([
      { severity: "error", row: 1, column: 1, header: "MRR", found: "1.2k", values: { write: 1200 } },
    ]);
    expect(problemsOf(reading, "formulaError")).toMatchObject([{ severity: "error", row: 3, found: "#N/A" }]);
    expect(problemsOf(reading, "mrrBlank")).toEqual([]);
  });

  it("below 0 counts as 0, and blank MRR of a live account is noted", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "MRR", "Status"],
        [
          ["A", -5, ""],
          ["B", null, ""],
          ["C", null, "churned"],
          ["D", 0, ""],
        ],
      ),
    );
    expect(reading.accounts.map(({ mrr }) => mrr)).toEqual([0, null, null, 0]);
    expect(problemsOf(reading, "negativeMrr")).toMatchObject([{ row: 1, severity: "error" }]);
    expect(problemsOf(reading, "mrrBlank")).toMatchObject([{ row: 2, severity: "info" }]);
  });

  it("in another currency than most rows enters no figure", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "MRR", "Currency"],
        [
          ["A", 5, "EUR"],
          ["B", 6, "€"],
          ["C", 7, "usd"],
          ["D", 8, null],
        ],
      ),
    );
    expect(reading.currency).toBe("EUR");
    expect(reading.accounts.map(({ mrr }) => mrr)).toEqual([5, 6, null, 8]);
    expect(problemsOf(reading, "mixedCurrencies")).toMatchObject([
      { severity: "error", row: 3, column: 2, found: "usd" },
    ]);
  });

  it.each([
    ["#,##0.00 [$€-407]", "EUR"],
    ["[$£-809]#,##0", "GBP"],
    ["[$CHF] #,##0", "CHF"],
    ["$#,##0", "USD"],
    ["[Red]#,##0", null],
  ])("takes its currency from the number format %s", (format, currency) => {
    expect(readingOf(accountsSheet(["Account", "MRR"], [["A", 5]], { numberFormats: [null, format] })).currency).toBe(
      currency,
    );
  });

  it("has no currency in brackets that only look like one", () => {
    expect(readingOf(accountsSheet(["Account", "MRR (net)"], [["A", 5]])).currency).toBeNull();
  });
});

describe("standing", () => {
  const sheet = (rows: readonly (readonly (string | number | null)[])[]) =>
    readingOf(accountsSheet(["Account", "Status", "Start date", "Churn date"], rows));

  it("follows status, start and end", () => {
    const reading = sheet([
      ["A", "Active", "2026-01-01", null],
      ["B", "former_customer", null, null],
      ["C", "MQL", null, null],
      ["D", null, null, asOf],
      ["E", null, null, asOf + 1],
      ["F", null, asOf, null],
      ["G", null, asOf + 1, null],
    ]);
    expect(reading.accounts.map(({ standing }) => standing)).toEqual([
      "live",
      "gone",
      "notYet",
      "gone",
      "live",
      "live",
      "notYet",
    ]);
  });

  it("takes an unknown word for a customer and says it once", () => {
    const reading = sheet([
      ["A", "Golden", null, null],
      ["B", "golden ", null, null],
      ["C", "Active", null, null],
    ]);
    expect(reading.accounts.every(({ standing }) => standing === "live")).toBe(true);
    expect(problemsOf(reading, "unknownStatus")).toMatchObject([{ row: 1, found: "Golden", values: { accounts: 2 } }]);
  });

  it("notes where status and end date disagree", () => {
    const reading = sheet([
      ["A", "Active", null, "2026-01-31"],
      ["B", "Cancelled", null, "2027-01-31"],
      ["C", "Active", null, null],
    ]);
    expect(reading.accounts.map(({ standing }) => standing)).toEqual(["gone", "gone", "live"]);
    expect(problemsOf(reading, "endedThoughLive")).toMatchObject([{ row: 1, column: 3 }]);
    expect(problemsOf(reading, "goneBeforeEnd")).toMatchObject([{ row: 2, column: 1 }]);
  });

  it("does not use an end before the start", () => {
    const reading = sheet([["A", null, "2026-03-01", "2026-02-01"]]);
    expect(reading.accounts[0]).toMatchObject({ standing: "live", end: null });
    expect(problemsOf(reading, "endBeforeStart")).toMatchObject([{ severity: "warning", row: 1, column: 3 }]);
  });
});

describe("dates", () => {
  it("are never guessed", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "Renewal"],
        [
          ["A", "04/05/2026"],
          ["B", "31.2.2026"],
          ["C", "2026-02-30"],
          ["D", "soon"],
          ["E", "2027-01-31T10:00"],
          ["F", serialOf(2027, 1, 31) + 0.75],
          ["G", -3],
          ["H", "2027-02-01"],
          ["I", "2027-02-01"],
          ["J", 0],
          ["K", "2027-02-02"],
        ],
      ),
    );
    const day = serialOf(2027, 1, 31);
    expect(reading.accounts.map(({ renewal }) => renewal)).toEqual([
      ...[null, null, null, null],
      ...[day, day, null, day + 1, day + 1, null, day + 2],
    ]);
    expect(problemsOf(reading, "ambiguousDate")).toMatchObject([
      { row: 1, values: { dayFirst: serialOf(2026, 5, 4), monthFirst: serialOf(2026, 4, 5) } },
    ]);
    expect(problemsOf(reading, "dateExpected")).toMatchObject([{ row: 4 }]);
    expect(problemsOf(reading, "impossibleDate")).toMatchObject([{ row: 2 }, { row: 3 }, { row: 7 }]);
  });

  it("of the 1904 system are converted, and it is said", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "Renewal"],
        [
          ["A", serialOf(2027, 1, 31) - 1462],
          ["B", "2027-01-31"],
        ],
        { date1904: true },
      ),
    );
    expect(reading.accounts.map(({ renewal }) => renewal)).toEqual([serialOf(2027, 1, 31), serialOf(2027, 1, 31)]);
    expect(problemsOf(reading, "date1904")).toHaveLength(1);
  });

  it("are held against each other", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "Renewal", "Onboarding start", "Onboarded", "Last login"],
        [
          ["A", "2026-11-22", "2026-05-01", "2026-04-01", "2026-11-30"],
          ["B", "2026-11-23", null, null, "2026-11-20"],
        ],
      ),
    );
    expect(problemsOf(reading, "renewalInPast")).toMatchObject([{ severity: "info", row: 1 }]);
    expect(problemsOf(reading, "onboardingDoneBeforeStart")).toMatchObject([{ row: 1, column: 3 }]);
    expect(problemsOf(reading, "lastLoginAfterAsOf")).toMatchObject([{ row: 1, column: 4 }]);
    expect(numbersOf(reading, "lastLogin")).toEqual([asOf, asOf - 3]);
  });
});

describe("days since the last login", () => {
  it("are no dates, and are said to be none", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "Last login"],
        [
          ["Ada", 30],
          ["Bo", 5],
        ],
      ),
    );
    expect(reading.numbers.has("lastLogin")).toBe(false);
    expect(problemsOf(reading, "columnNotReadable")).toMatchObject([{ header: "Last login" }]);
  });

  it("are a problem of their row among dates", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "Last login"],
        [
          ["Ada", 46_340],
          ["Bo", 46_341],
          ["Cy", 5],
        ],
      ),
    );
    expect([...(reading.numbers.get("lastLogin") ?? [])]).toEqual([46_340, 46_341, NaN]);
    expect(problemsOf(reading, "impossibleDate")).toMatchObject([{ row: 3, found: "5" }]);
  });
});

describe("figures of use", () => {
  it("that cannot be are blanked, and said", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "DAU", "MAU", "Tickets"],
        [
          ["A", 258, 249, -1],
          ["B", 10, 100, 2],
        ],
      ),
    );
    expect(numbersOf(reading, "dau")).toEqual([null, 10]);
    expect(numbersOf(reading, "tickets")).toEqual([null, 2]);
    expect(problemsOf(reading, "dauAboveMau")).toMatchObject([{ row: 1, column: 1, values: { dau: 258, mau: 249 } }]);
    expect(problemsOf(reading, "numberNegative")).toMatchObject([{ row: 1, column: 3 }]);
  });

  it("take #N/A and n/a for missing without a word", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "NPS"],
        [
          ["A", { code: "#N/A" }],
          ["B", "n/a"],
          ["C", 7],
          ["D", { code: "#REF!" }],
        ],
      ),
    );
    expect(numbersOf(reading, "nps")).toEqual([null, null, 7, null]);
    expect(reading.problems.map(({ code, row }) => [code, row])).toEqual([["formulaError", 4]]);
  });

  it("count core features against their total", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "Features used", "Features total"],
        [
          ["A", 4, 8],
          ["B", 9, 8],
          ["C", 2, 8],
        ],
      ),
    );
    expect(reading.columns.find(({ field }) => field === "coreFeaturesUsed")?.scale).toBe("count");
    expect(numbersOf(reading, "coreFeaturesUsed")).toEqual([4, null, 2]);
    expect(problemsOf(reading, "featuresAboveTotal")).toMatchObject([{ row: 2 }]);
  });

  it("do not use core features above 1 of which nobody knows the total", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "Features used"],
        [
          ["A", 4],
          ["B", 9],
        ],
      ),
    );
    expect(reading.numbers.has("coreFeaturesUsed")).toBe(false);
    expect(problemsOf(reading, "scaleUnclear")).toMatchObject([{ header: "Features used" }]);
  });

  it("read core features in percent when the header says so", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "Features used (%)"],
        [
          ["A", 40],
          ["B", 250],
          ["C", 100],
        ],
      ),
    );
    expect(numbersOf(reading, "coreFeaturesUsed")).toEqual([0.4, null, 1]);
    expect(problemsOf(reading, "outOfScale")).toMatchObject([{ row: 2, values: { scale: "percent" } }]);
  });
});

describe("tiers and pins", () => {
  it("read their words, and say once which they do not know", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "Tier", "Pin"],
        [
          ["A", "ENT", "hand-held; owner"],
          ["B", "Gold", "Scaled"],
          ["C", "gold", "hand-held, scaled"],
          ["D", "SMB", "please"],
        ],
      ),
    );
    expect(reading.accounts.map(({ statedTier }) => statedTier)).toEqual(["enterprise", null, null, "smallBusiness"]);
    expect(reading.accounts.map(({ pins }) => pins)).toEqual([["handHeld", "owner"], ["scaled"], [], []]);
    expect(problemsOf(reading, "unknownTier")).toMatchObject([{ row: 2, values: { accounts: 2 } }]);
    expect(problemsOf(reading, "pinConflict")).toMatchObject([{ row: 3 }]);
    expect(problemsOf(reading, "unknownPin")).toMatchObject([{ row: 4, values: { word: "please" } }]);
  });
});
