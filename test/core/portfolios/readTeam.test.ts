import { describe, expect, it } from "vitest";
import { nearestName } from "../../../src/core/portfolios/nearestName";
import { readTeam } from "../../../src/core/portfolios/readTeam";
import { recogniseSource } from "../../../src/core/portfolios/recogniseSource";
import type { Cell } from "../../../src/core/sheet/cell";
import { serialOf } from "../../../src/core/sheet/serialDate";
import { sheetOf } from "../sheet/sheetOf";

describe("a team sheet", () => {
  it("gives names, hours and lists separated by ; or ,", () => {
    const { team, problems } = readTeam(
      sheetOf(
        "Team",
        ["CSM", "Capacity", "Cost", "Languages", "Regions", "Tiers"],
        ["  Ana   Sousa ", 36, 5000, "Portuguese; English", "Iberia", "Ent, Mid-market"],
        ["Rui Tavares", "30", null, "english , English", "", "n/a"],
      ),
      100,
    );
    expect(problems).toEqual([]);
    expect(team?.members).toEqual([
      {
        name: "Ana Sousa",
        capacityHours: 36,
        languages: ["Portuguese", "English"],
        regions: ["Iberia"],
        tiers: ["enterprise", "midMarket"],
      },
      { name: "Rui Tavares", capacityHours: 30, languages: ["english"], regions: [], tiers: [] },
    ]);
  });

  it.each([
    [["Kundenbetreuer", "Kapazität", "Sprachen", "Regionen", "Segmente"], "Großkunde; KMU", "Summe"],
    [["Responsável", "Capacidade", "Idiomas", "Regiões", "Segmentos"], "Grande; PME", "Total geral"],
  ])("reads the same under the headers %j", (headers, tiers, total) => {
    const rows = [
      ["Ana Sousa", 36, "Português; Deutsch", "Iberia", tiers],
      [total, 36, null, null, null],
    ];
    const { team, problems } = readTeam(sheetOf("Team", headers, ...rows), 100);
    expect(team?.members).toEqual([
      {
        name: "Ana Sousa",
        capacityHours: 36,
        languages: ["Português", "Deutsch"],
        regions: ["Iberia"],
        tiers: ["enterprise", "smallBusiness"],
      },
    ]);
    expect(problems).toMatchObject([{ code: "teamTotalRow" }]);
    expect(recogniseSource(sheetOf("Team", headers)).kind).toBe("team");
  });

  it("says what is wrong, where, and goes on", () => {
    const { team, problems } = readTeam(
      sheetOf(
        "Team",
        ["Our people"],
        ["CSM", "Capacity", "Tiers"],
        ["Ana", "lots", "gold; smb"],
        ["Rui", null, null],
        [" ana ", 20, null],
        [null, 20, null],
        [null, null, null],
        ["Mila", -5, null],
        ["Tom", 0, null],
        [{ code: "#REF!" }, 20, null],
        ["Total", 156, null],
      ),
      100,
    );
    expect(team?.members.map(({ name, capacityHours }) => [name, capacityHours])).toEqual([
      ["Ana", 100],
      ["Rui", 100],
      ["Mila", 100],
      ["Tom", 0],
    ]);
    expect(team?.members[0]?.tiers).toEqual(["smallBusiness"]);
    expect(problems.map(({ code, severity, row, column, found }) => [code, severity, row, column, found])).toEqual([
      ["capacityExpected", "warning", 2, 1, "lots"],
      ["teamTierUnknown", "warning", 2, 2, "gold"],
      ["capacityBlank", "warning", 3, 1, ""],
      ["duplicateCsm", "error", 4, 0, "ana"],
      ["csmNameMissing", "error", 5, 0, ""],
      ["capacityExpected", "warning", 7, 1, "-5"],
      ["csmNameMissing", "error", 9, 0, "#REF!"],
      ["teamTotalRow", "info", 10, 0, "Total"],
    ]);
  });

  it("has no team when there is an account column, or nobody in it", () => {
    const accounts = readTeam(sheetOf("Accounts", ["Account", "CSM"], ["Ada", "Ana"]), 100);
    expect(accounts.team).toBeNull();
    expect(accounts.problems.map(({ code }) => code)).toEqual(["teamNotReadable"]);
    const empty = readTeam(sheetOf("Team", ["CSM", "Capacity"]), 100);
    expect(empty.team).toBeNull();
    expect(empty.problems.map(({ code }) => code)).toEqual(["teamEmpty"]);
  });
});

describe("the nearest name", () => {
  const team = ["Ana Sousa", "Rui Tavares", "Jonas Weber", "Mila Novak"];

  it("is found over two wrong letters, swapped ones and missing marks", () => {
    expect(nearestName("Ana Souza", team)).toBe("Ana Sousa");
    expect(nearestName("Jonas Webre", team)).toBe("Jonas Weber");
    expect(nearestName("rui tavarez", team)).toBe("Rui Tavares");
    expect(nearestName("Mila Novák", team)).toBe("Mila Novak");
  });

  it("may differ by two letters from five on, and by one below; two that are swapped are one", () => {
    expect([nearestName("Mareq", ["Marek"]), nearestName("Moreq", ["Marek"])]).toEqual(["Marek", "Marek"]);
    expect([nearestName("Marq", ["Mark"]), nearestName("Morq", ["Mark"])]).toEqual(["Mark", null]);
    expect([nearestName("Jnoa", ["Jona"]), nearestName("Nojaxy", ["Jonaxy"])]).toEqual(["Jona", "Jonaxy"]);
  });

  it("is nobody when no name is near, or two are equally near", () => {
    expect(nearestName("P. Lindqvist", team)).toBeNull();
    expect(nearestName("Tim", ["Tom", "Kim"])).toBeNull();
    expect(nearestName("Al", ["Bo"])).toBeNull();
  });
});

describe("recognising a sheet by its header", () => {
  it("tells accounts, team, subscriptions and other sheets apart", () => {
    const kindOf = (...header: string[]): unknown =>
      recogniseSource(
        sheetOf(
          "A",
          header,
          header.map(() => "x"),
        ),
      );
    expect(kindOf("Account", "MRR", "CSM", "Customer since")).toEqual({
      kind: "accounts",
      recognised: 4,
      headerRow: 0,
    });
    expect(kindOf("CSM", "Capacity", "Languages")).toEqual({ kind: "team", recognised: 3, headerRow: 0 });
    expect(kindOf("Customer", "Plan", "Amount", "Interval", "Start", "End", "Status")).toEqual({
      kind: "subscriptions",
      recognised: 6,
      headerRow: 0,
      columns: { first: 0, end: 7 },
    });
    expect(kindOf("Name")).toEqual({ kind: "nothing", recognised: 0, headerRow: 0 });
    expect(kindOf("Quarter", "Revenue")).toEqual({ kind: "nothing", recognised: 0, headerRow: 0 });
  });

  it("takes an MRR grid for subscriptions, and rising figures for nothing", () => {
    const kindOf = (...header: Cell[]): string => recogniseSource(sheetOf("A", header, ["x"])).kind;
    expect(kindOf("Customer", 46023, 46054, null)).toBe("subscriptions");
    expect(kindOf(null, "Jan 2026", "Feb-26")).toBe("subscriptions");
    expect(kindOf("Customer", 46054, 46023)).toBe("nothing");
    expect(kindOf("Customer", 46023, "Total")).toBe("nothing");
    expect(kindOf(null, 46023)).toBe("nothing");
    expect(kindOf("Quarter", 46023, 46054)).toBe("nothing");
    expect(recogniseSource(sheetOf("A", ["Notes"], [null, 46023, 46054])).kind).toBe("nothing");
  });

  it("takes a grid below a title where its header is beyond doubt", () => {
    const below = (...header: Cell[]): unknown =>
      recogniseSource(sheetOf("A", ["MRR by client"], ["as of", "1 March"], header, ["Ada", 1, 2]));
    const grid = { kind: "subscriptions", recognised: 2, headerRow: 2 };
    const known = { knownFrom: serialOf(2026, 1, 1), knownUntil: serialOf(2026, 3, 1) };
    expect(below("Client", "Jan-26", "Feb-26")).toMatchObject({ ...grid, known });
    expect(below(null, "2026-01-01", "2026-02-01")).toMatchObject({ ...grid, known });
    expect(below("Client", 46023, 46054)).toMatchObject({ ...grid, known });
    expect(below(null, "2026-01-01", 46054)).toMatchObject({ kind: "nothing" });
    expect(below("Client", 46023, "Total")).toMatchObject({ kind: "nothing" });
    expect(below("Region", "Jan-26", "Feb-26")).toMatchObject({ kind: "nothing" });
  });

  it("counts the headers of subscriptions alone, not of what stands beside them", () => {
    const subscriptions = ["Customer", "Amount", "Start"];
    const beside = (...header: Cell[]): unknown => recogniseSource(sheetOf("A", [...subscriptions, null, ...header]));
    const found = { kind: "subscriptions", recognised: 3, headerRow: 0, columns: { first: 0, end: 3 } };
    expect(beside("Period", "Churned")).toEqual(found);
    expect(beside("Customer", "2026-01-01")).toEqual(found);
  });

  it("finds a header below a title", () => {
    const sheet = sheetOf("A", ["Export of 23 Nov 2026"], [], ["Company name", "Company owner", "Lifecycle Stage"]);
    expect(recogniseSource(sheet)).toEqual({ kind: "accounts", recognised: 3, headerRow: 2 });
  });
});
