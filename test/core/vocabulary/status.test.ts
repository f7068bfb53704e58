import { describe, expect, it } from "vitest";
import { isWon, statusWord } from "../../../src/core/vocabulary/status";

describe("a status word", () => {
  it("is known in three languages and compares like a header", () => {
    expect(["Gekündigt", "gekuendigt", "CANCELADO", "canceled"].map(statusWord)).toEqual(Array(4).fill("gone"));
    expect(["past_due", "Past due", "laufend", "em dia"].map(statusWord)).toEqual(Array(4).fill("live"));
    expect(["in_trial", "Testphase", "período de teste"].map(statusWord)).toEqual(Array(3).fill("trial"));
    expect(["Interessent", "oportunidade", "Closed-lost"].map(statusWord)).toEqual(Array(3).fill("lead"));
    expect(["pausiert", "suspenso", "On hold"].map(statusWord)).toEqual(Array(3).fill("interrupted"));
    expect(["offen", "aberto", "Open"].map(statusWord)).toEqual(Array(3).fill("open"));
    expect(["verloren", "perdido", "Lost"].map(statusWord)).toEqual(Array(3).fill("lost"));
  });

  it("is none in any other text", () => {
    expect(["", "Zombie", "TX", "activ"].map(statusWord)).toEqual(Array(4).fill(undefined));
  });

  it("of a deal that was won is told from all others", () => {
    expect(["Won", "closed_won", "gewonnen", "ganho"].map(isWon)).toEqual(Array(4).fill(true));
    expect(["Lost", "active", ""].map(isWon)).toEqual(Array(3).fill(false));
  });
});
