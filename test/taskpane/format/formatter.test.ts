import { describe, expect, it } from "vitest";
import { serialOf } from "../../../src/core/sheet/serialDate";
import { createFormatter } from "../../../src/taskpane/format/formatter";

const english = createFormatter("en-GB");
const german = createFormatter("de-DE");

/** Intl separates with narrow and no-break spaces; which one is the language's business. */
function withPlainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}

describe("createFormatter", () => {
  it("prints money without decimals in the sheet's currency and the user's language", () => {
    expect(english.money(199580.4, "EUR")).toBe("€199,580");
    expect(withPlainSpaces(german.money(199580.4, "EUR"))).toBe("199.580 €");
  });

  it("prints a bare sign of money as it stands in the sheet, where the language puts signs", () => {
    expect(english.money(1200, "R$")).toBe("R$1,200");
    expect(withPlainSpaces(german.money(1200, "R$"))).toBe("1.200 R$");
  });

  it("prints money of an unknown currency as a bare number", () => {
    expect(english.money(1200, null)).toBe("1,200");
  });

  it("prints three letters that are no currency rather than failing", () => {
    expect(withPlainSpaces(english.money(5, "XQZ"))).toContain("5");
  });

  it("never prints a minus before zero", () => {
    expect(english.money(-0.2, "EUR")).toBe("€0");
    expect(english.share(-0.001)).toBe("0%");
  });

  it("prints what is gained or lost with its sign, a true minus, and nothing without one", () => {
    expect(english.change(3840, "EUR")).toBe("+€3,840");
    expect(english.change(-1480.5, "EUR", 2)).toBe("−€1,480.50");
    expect(english.change(0, "EUR")).toBe("€0");
    expect(english.change(-0.2, null)).toBe("0");
    expect(withPlainSpaces(german.change(-1480, "EUR"))).toBe("−1.480 €");
  });

  it("prints rates with one decimal and ratios with two", () => {
    expect(english.rate(0.992)).toBe("99.2%");
    expect(english.rate(-0.008)).toBe("−0.8%");
    expect(english.rate(1)).toBe("100.0%");
    expect(withPlainSpaces(german.rate(0.0177))).toBe("1,8 %");
    expect(english.ratio(1.58)).toBe("1.58");
    expect(german.ratio(2)).toBe("2,00");
  });

  it("prints a month with its year", () => {
    expect(english.month(serialOf(2026, 10, 1))).toBe("Oct 2026");
  });

  it("rounds health down, so that a poor account never reads as 50", () => {
    expect(english.health(49.6)).toBe("49");
    expect(english.health(50)).toBe("50");
  });

  it("prints shares without decimals, and a share that was set with those it has", () => {
    expect(english.share(0.456)).toBe("46%");
    expect(english.exactShare(0.125)).toBe("12.5%");
    expect(withPlainSpaces(german.share(0.456))).toBe("46 %");
  });

  it("prints the day of a serial whatever the time zone of the machine", () => {
    expect(english.date(serialOf(2026, 11, 23))).toBe("23 Nov 2026");
  });

  it("prints a day with its year in the form of one without", () => {
    const day = serialOf(2026, 11, 1);
    expect([german.shortDay(day), german.date(day)]).toEqual(["1. Nov.", "1. Nov. 2026"]);
  });

  it("prints the time of today alone, and of another day with its date", () => {
    const now = new Date(2026, 10, 23, 12, 0);
    expect(english.time(new Date(2026, 10, 23, 9, 41), now)).toBe("09:41");
    expect(english.time(new Date(2026, 10, 22, 9, 41), now)).toContain("22 Nov 2026");
  });

  it("prints a duration in seconds and never as nothing", () => {
    expect(withPlainSpaces(english.duration(1234))).toBe("1.2 s");
    expect(withPlainSpaces(german.duration(1234))).toBe("1,2 s");
    expect(withPlainSpaces(english.duration(3))).toBe("0.1 s");
    expect(withPlainSpaces(english.duration(12_600))).toBe("13 s");
  });

  it("falls back to English for a language name that is none", () => {
    expect(createFormatter("en-US@posix").count(1240)).toBe("1,240");
  });
});
