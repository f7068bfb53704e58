import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/sheet/cell";
import { serialOf } from "../../../src/core/sheet/serialDate";
import { accountsSheet, asOf, problemsOf, readingOf } from "./accountsSheet";

function read(headers: readonly string[], ...rows: readonly (readonly Cell[])[]) {
  return readingOf(
    accountsSheet(
      ["Account", ...headers],
      rows.map((row, index) => [`A${index}`, ...row]),
    ),
  );
}

/** The standing of each account by one column. */
function standings(header: string, ...cells: readonly Cell[]): readonly string[] {
  return read([header], ...cells.map((cell) => [cell])).accounts.map(({ standing }) => standing);
}

describe("a status", () => {
  it.each([
    ["Status", ["Active", "Gekündigt", "Testphase", "Paused"], ["live", "gone", "notYet", "live"]],
    ["Situação", ["Ativo", "Cancelado", "Em teste", "Suspenso"], ["live", "gone", "notYet", "live"]],
    ["Kundenstatus", ["aktiv", "ehemalig", "Interessent"], ["live", "gone", "notYet"]],
    ["Lifecycle Stage", ["Customer", "Lead", "Marketing Qualified Lead"], ["live", "notYet", "notYet"]],
    ["Type", ["Customer", "Former Customer", "Prospect", "Partner"], ["live", "gone", "notYet", "live"]],
    ["Status", ["Won", "Lost", "Open"], ["live", "notYet", "notYet"]],
    ["Status", ["Active", "Lost", "Open"], ["live", "gone", "live"]],
  ])("under %s of %j is %j", (header, words, expected) => {
    expect(standings(header, ...words)).toEqual(expected);
  });

  it("of interrupted accounts is listed, and they stay customers", () => {
    const reading = read(["Status"], ["On hold"], ["Active"], ["unpaid"]);
    expect(reading.accounts.map(({ isInterrupted }) => isInterrupted)).toEqual([true, false, true]);
    expect(problemsOf(reading, "accountInterrupted")).toMatchObject([{ row: 1, severity: "info" }, { row: 3 }]);
  });

  it("of no customer leaves the row out, and that is said", () => {
    const reading = read(["Status"], ["Test"], ["Active"], ["Refunded"], ["storniert"]);
    expect(reading.accounts.map(({ name }) => name)).toEqual(["A1"]);
    expect(reading.leftOut.map(({ name, reason }) => [name, reason])).toEqual([
      ["A0", "statusNoCustomer"],
      ["A2", "statusNoCustomer"],
      ["A3", "statusNoCustomer"],
    ]);
  });

  it("is a type or a stage only where their words say so", () => {
    expect(problemsOf(read(["Type"], ["Restaurant"], ["Shop"]), "unknownStatus")).toEqual([]);
    const adopting = read(["Stage"], ["Adopting"], ["Expanding"]);
    expect(adopting.columns.some(({ field }) => field === "status")).toBe(false);
    const churned = read(["Stage"], ["Adopting"], ["Expanding"], ["Churned"]);
    expect(churned.accounts.map(({ standing }) => standing)).toEqual(["live", "live", "gone"]);
    const beside = read(["Stage", "Status"], ["Churned", "Active"]);
    expect(beside.accounts[0]?.standing).toBe("live");
    const deals = read(["Deal stage"], ["Closed won"], ["Closed lost"], ["Proposal"]);
    expect(deals.accounts.map(({ standing }) => standing)).toEqual(["live", "notYet", "live"]);
    expect(problemsOf(deals, "unknownStatus")).toMatchObject([{ found: "Proposal" }]);
  });
});

describe("a flag", () => {
  it.each([
    ["Churned", ["Yes", "No", null], ["gone", "live", "live"]],
    ["Churn", [1, 0, 0], ["gone", "live", "live"]],
    ["churn_flag", [true, false, null], ["gone", "live", "live"]],
    ["Cancelled", ["x", null, null], ["gone", "live", "live"]],
    ["End date", ["ja", "nein", null], ["gone", "live", "live"]],
    ["Abgewandert", ["Ja", "Nein", null], ["gone", "live", "live"]],
    ["Cancelado", ["sim", "não", null], ["gone", "live", "live"]],
    ["Is active", ["yes", "no", null], ["live", "gone", "live"]],
    ["Active", ["x", null, "x"], ["live", "gone", "live"]],
    ["Ativo", ["Sim", "Não", null], ["live", "gone", "live"]],
    ["Is customer", ["TRUE", "FALSE", null], ["live", "notYet", "live"]],
    ["Is trial", ["y", "n", null], ["notYet", "live", "live"]],
  ])("under %s of %j makes %j", (header, cells, expected) => {
    expect(standings(header, ...cells)).toEqual(expected);
  });

  it("is none where a cell is no flag: an end date is one", () => {
    const reading = read(["Churned"], ["2026-01-31"], [null], [asOf + 1]);
    expect(reading.accounts.map(({ standing }) => standing)).toEqual(["gone", "live", "live"]);
    expect(read(["Active"], [31], [4]).columns.map(({ field }) => field)).toEqual(["account"]);
  });

  it.each(["Churn", "Churn flag", "Abgewandert", "Cancelou"])(
    "over dates, %s is the day on which the account left",
    (header) => {
      const reading = read([header], ["2026-01-31"], [null], [asOf + 1], ["No"], ["31.01.2026"]);
      expect(reading.accounts.map(({ standing }) => standing)).toEqual(["gone", "live", "live", "live", "gone"]);
      expect(reading.accounts[0]?.end).toBe(serialOf(2026, 1, 31));
      expect(reading.problems).toEqual([]);
      expect(read([header], [0.05], [0.2]).columns.map(({ field }) => field)).toEqual(["account"]);
      const beside = read(["End date", header], ["2026-01-31", "2026-02-28"]);
      expect(beside.accounts[0]?.end).toBe(serialOf(2026, 1, 31));
      expect(problemsOf(beside, "twoColumnsForField")).toMatchObject([{ values: { field: "end", other: header } }]);
    },
  );

  it.each([
    ["x", "live", "gone"],
    ["✓", "live", "gone"],
    ["yes", "live", "live"],
  ])("of %s beside blanks under Active reads as in subscription tables", (yes, marked, blank) => {
    expect(standings("Active", yes, null, "-")).toEqual([marked, blank, blank]);
  });

  it("among the dates of an end column, no says that there is no such day", () => {
    const reading = read(["Churned"], ["No"], ["2026-01-31"], ["No"], ["no"]);
    expect(reading.accounts.map(({ standing }) => standing)).toEqual(["live", "gone", "live", "live"]);
    expect(reading.problems).toEqual([]);
  });

  it("that a status contradicts is said, and what says gone counts", () => {
    const reading = read(["Status", "Churned"], ["Active", "Yes"], ["Cancelled", "No"], ["Active", "No"]);
    expect(reading.accounts.map(({ standing }) => standing)).toEqual(["gone", "gone", "live"]);
    expect(problemsOf(reading, "flagAgainstStatus")).toMatchObject([
      { row: 1, values: { status: "Active" } },
      { row: 2, values: { status: "Cancelled" } },
    ]);
  });

  it("archived leaves the row out", () => {
    const reading = read(["Archived"], ["false"], ["true"]);
    expect(reading.leftOut).toMatchObject([{ name: "A1", reason: "archivedRow" }]);
  });
});

describe("identity", () => {
  it("is the id where there is one: the same name may be two accounts", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "Account ID"],
        [
          ["Ada", "1"],
          ["Ada", "2"],
          ["Bolt", "1"],
        ],
      ),
    );
    expect(reading.accounts.map(({ key }) => key)).toEqual(["id:1", "id:2"]);
    expect(problemsOf(reading, "duplicateAccount")).toMatchObject([{ row: 3, values: { id: "1" } }]);
  });

  it.each(["customer_id", "Account ID", "Kundennummer", "Código do cliente", "ID"])(
    "is %s alone without a name",
    (header) => {
      const reading = readingOf(
        accountsSheet(
          [header, "MRR"],
          [
            ["C1", 5],
            ["C2", 6],
          ],
        ),
      );
      expect(reading.accounts).toMatchObject([
        { name: "C1", id: "C1", key: "id:c1" },
        { name: "C2", id: "C2" },
      ]);
      expect(reading.problems).toEqual([]);
    },
  );
});

describe("headers that were missed", () => {
  it.each([
    ["Total Seats", "seats"],
    ["Licenses Purchased", "seats"],
    ["Nutzer", "seats"],
    ["Open Cases", "tickets"],
    ["Tickets Last 90d", "tickets"],
    ["Logins Last 30d", "logins"],
    ["Weekly Active Users", "wau"],
    ["Active Users (30d)", "activeUsers"],
    ["Last Activity", "lastContact"],
    ["Key Roles: CSM", "owner"],
    ["csm id", "owner"],
    ["plan tier", "tier"],
    ["Segment(s)", "tier"],
    ["signup date", "start"],
    ["acquisition date", "start"],
    ["contract start date", "start"],
    ["Vertragsende", "renewal"],
    ["Fim do contrato", "renewal"],
    ["Gekündigt zum", "end"],
    ["NPS Score", "nps"],
  ])("%s is %s", (header, field) => {
    expect(read([header], [46000]).columns.map((column) => column.field)).toContain(field);
  });

  it("have lists of values, of which the first tier counts", () => {
    const reading = read(["Segment(s)"], ["Enterprise, EMEA"], ["EMEA; SMB"], ["Konzern"], ["Médio porte"], ["EMEA"]);
    expect(reading.accounts.map(({ statedTier }) => statedTier)).toEqual([
      "enterprise",
      "smallBusiness",
      "enterprise",
      "midMarket",
      null,
    ]);
    expect(problemsOf(reading, "unknownTier")).toHaveLength(1);
  });
});

describe("an accounts sheet", () => {
  const english = {
    headers: [
      "Account",
      "CSM",
      "MRR",
      "Segment",
      "Status",
      "Contract start",
      "Seats",
      "Active users",
      "Open tickets",
      "Last login",
    ],
    rows: [
      ["Ada", "Ana", "1,250.50", "Mid-market", "Active", "2024-03-15", 40, 31, 2, "2026-11-20"],
      ["Bolt", "Rui", "4,800.00", "Enterprise", "Cancelled", "2023-06-15", 120, 30, 9, "2026-11-02"],
      ["Echo", "Rui", "760.00", "SMB", "Trial", "2026-11-10", 25, 12, 1, "2026-11-23"],
    ],
  };
  const german = {
    headers: [
      "Kunde",
      "Kundenbetreuer",
      "Monatlicher Umsatz",
      "Kundengröße",
      "Kundenstatus",
      "Vertragsbeginn",
      "Lizenzen",
      "Aktive Nutzer",
      "Offene Tickets",
      "Letzte Anmeldung",
    ],
    rows: [
      ["Ada", "Ana", "1.250,50", "Mittelstand", "aktiv", "15.03.2024", 40, 31, 2, "20.11.2026"],
      ["Bolt", "Rui", "4.800,00", "Konzern", "gekündigt", "15.06.2023", 120, 30, 9, "02.11.2026"],
      ["Echo", "Rui", "760,00", "KMU", "Testphase", "10.11.2026", 25, 12, 1, "23.11.2026"],
    ],
  };
  const portuguese = {
    headers: [
      "Cliente",
      "Responsável",
      "Receita mensal",
      "Porte",
      "Situação",
      "Data de início",
      "Licenças",
      "Usuários ativos",
      "Chamados abertos",
      "Último acesso",
    ],
    rows: [
      ["Ada", "Ana", "1.250,50", "Média", "ativo", "15/03/2024", 40, 31, 2, "20/11/2026"],
      ["Bolt", "Rui", "4.800,00", "Grande", "cancelado", "15/06/2023", 120, 30, 9, "02/11/2026"],
      ["Echo", "Rui", "760,00", "PME", "período de teste", "10/11/2026", 25, 12, 1, "23/11/2026"],
    ],
  };
  const contentOf = ({ headers, rows }: typeof english) => {
    const { accounts, numbers, problems } = readingOf(accountsSheet(headers, rows));
    return { accounts: accounts.map(({ status: _, ...account }) => account), numbers, problems };
  };

  it("of the same content is the same in three languages", () => {
    const expected = contentOf(english);
    expect(expected.accounts).toHaveLength(3);
    expect(contentOf(german)).toEqual(expected);
    expect(contentOf(portuguese)).toEqual(expected);
  });

  it("of deals without a status goes by the day on which they were won, and without one makes nobody a customer", () => {
    const headers = ["Deal - Title", "Organization - Name", "Deal - Owner", "Deal - Won time"];
    const won = readingOf(
      accountsSheet(headers, [
        ["a", "Ada", "Ana", "2026-01-02"],
        ["b", "Bolt", "Rui", null],
      ]),
    );
    expect(won.accounts.map(({ standing }) => standing)).toEqual(["live", "notYet"]);
    const unknown = readingOf(accountsSheet(headers.slice(0, 3), [["a", "Ada", "Ana"]]));
    expect(unknown.accounts.map(({ standing }) => standing)).toEqual(["notYet"]);
    expect(problemsOf(unknown, "dealStatusMissing")).toHaveLength(1);
  });

  it("of deals gives the same accounts in any order of its rows", () => {
    const deal = fc.record({
      stage: fc.constantFrom("Closed Won", "Closed Lost", "Contract Sent"),
      company: fc.constantFrom("Ada", "Bolt"),
      owner: fc.constantFrom("Ana", "Rui", ""),
      closed: fc.constantFrom("2025-01-15", "2025-06-01", null),
      mrr: fc.constantFrom(10, 20.1, 0.2, null),
    });
    const read = (deals: readonly (readonly Cell[])[]) =>
      readingOf(
        accountsSheet(["Deal Name", "Deal Stage", "Deal owner", "Close Date", "Associated Company", "MRR"], deals),
      )
        .accounts.map(({ key, standing, owner, start, mrr }) => ({ key, standing, owner, start, mrr }))
        .sort((a, b) => (a.key < b.key ? -1 : 1));
    fc.assert(
      fc.property(
        fc
          .array(deal, { minLength: 1, maxLength: 8 })
          .chain((deals) => fc.tuple(fc.constant(deals), fc.shuffledSubarray(deals, { minLength: deals.length }))),
        (orders) => {
          const [first, second] = orders.map((deals) =>
            read(deals.map(({ stage, company, owner, closed, mrr }) => ["x", stage, owner, closed, company, mrr])),
          );
          expect(second).toEqual(first);
        },
      ),
    );
  });
});
