import { describe, expect, it } from "vitest";
import { joinUnits, unitsIn } from "../../../src/core/vocabulary/unit";

const scalesOf = (text: string): readonly number[] => unitsIn(text).unit.scales;
const monthsOf = (text: string): readonly unknown[] =>
  unitsIn(text).unit.intervals.map((interval) =>
    typeof interval === "object" && interval !== null ? interval.per / interval.times : interval,
  );

describe("what a header says about its unit", () => {
  it("is a scale: cents, thousands, millions in three languages", () => {
    for (const text of ["cents", "in Cent", "minor units", "EUR cents", "pence", "centavos", "EUR, minor unit"]) {
      expect(scalesOf(text), text).toEqual([0.01]);
    }
    for (const text of [
      "k",
      "T€",
      "TEUR",
      "k€",
      "€k",
      "kEUR",
      "USD k",
      "Tsd",
      "Tsd. €",
      "Tsd€",
      "thousands",
      "000s",
      "EUR 000",
    ]) {
      expect(scalesOf(text), text).toEqual([1000]);
    }
    for (const text of ["m", "mn", "MM", "Mio", "Mio. €", "millions", "Millionen", "milhões", "€m", "US$ m"]) {
      expect(scalesOf(text), text).toEqual([1e6]);
    }
    for (const text of [
      "bn",
      "€bn",
      "EUR bn",
      "US$ bn",
      "billions",
      "Mrd.",
      "Mrd. €",
      "Mrd€",
      "Milliarden",
      "bi",
      "R$ bi",
      "R$bi",
      "bilhões",
      "mil milhões",
    ]) {
      expect(scalesOf(text), text).toEqual([1e9]);
    }
    expect(scalesOf("R$mi")).toEqual([1e6]);
    expect([unitsIn("mil").unit.isScaleAmbiguous, unitsIn("k").unit.isScaleAmbiguous]).toEqual([true, false]);
    expect(scalesOf("cents, k")).toEqual([0.01, 1000]);
  });

  it("is a currency, by code or sign, each once", () => {
    expect(unitsIn("EUR, $ eur").unit.currencies).toEqual(["EUR", "USD"]);
    expect(unitsIn("T€").unit.currencies).toEqual(["EUR"]);
    expect(unitsIn("net all of it").unit.currencies).toEqual([]);
  });

  it("is an interval, words of several parts together; m behind per or / is a month", () => {
    const perYear = [
      "annual",
      "EUR annual",
      "eur/yr",
      "per year",
      "EUR p.a.",
      "€ per annum",
      "12 months, usd",
      "pro Jahr",
    ];
    for (const text of perYear) expect(monthsOf(text), text).toEqual([12]);
    for (const text of ["EUR/m", "per m", "mtl", "pro Monat", "por mês", "EUR/month"]) {
      expect(monthsOf(text), text).toEqual([1]);
    }
    expect([monthsOf("half year"), monthsOf("3 months"), monthsOf("once")]).toEqual([[6], [3], ["once"]]);
    expect([monthsOf("bi-weekly"), monthsOf("year or month")]).toEqual([[null], [12, 1]]);
    expect(monthsOf("year, 12 months, annual")).toEqual([12]);
  });

  it("stays an interval beside words that name no day: net of tax, em EUR", () => {
    expect(["annual, net of tax", "annual in EUR", "anual em EUR"].map(monthsOf)).toEqual([[12], [12], [12]]);
  });

  it("is no interval where a day or a span is named", () => {
    for (const text of ["last month", "this month", "prior year", "as of month", "month end", "letzter Monat"]) {
      expect(monthsOf(text), text).toEqual([]);
    }
  });

  it("is one of a unit behind per", () => {
    for (const text of ["per seat", "EUR/user", "per licence per year", "pro Lizenz", "por usuário"]) {
      expect(unitsIn(text).unit.perUnit, text).toBe(true);
    }
    expect(unitsIn("seat").unit.perUnit).toBe(false);
  });

  it("leaves the words that name no unit", () => {
    expect(unitsIn("plan amount cents").rest).toBe("planamount");
    expect(unitsIn("net of tax").unit).toEqual({
      currencies: [],
      scales: [],
      isScaleAmbiguous: false,
      intervals: [],
      perUnit: false,
    });
  });

  it("joins what stands in brackets and beside the word", () => {
    expect(joinUnits(unitsIn("EUR k").unit, unitsIn("EUR per year").unit)).toMatchObject({
      currencies: ["EUR"],
      scales: [1000],
      intervals: [{ times: 1, per: 12 }],
    });
  });
});
