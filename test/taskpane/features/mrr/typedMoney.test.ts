import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFormatter } from "../../../../src/taskpane/format/formatter";
import { typedMoney } from "../../../../src/taskpane/features/mrr/typedMoney";

describe("an amount that a person typed", () => {
  it.each([
    ["195740", "en-GB", 195740],
    ["195,740.50", "en-GB", 195740.5],
    ["€195,740.50", "en-GB", 195740.5],
    ["-€5", "en-GB", -5],
    ["−5.5", "en-GB", -5.5],
    ["USD 1,200", "en-US", 1200],
    ["1200.5", "de-DE", 1200.5],
    ["1.200", "de-DE", 1200],
    ["195.740,50 €", "de-DE", 195740.5],
    ["195.740,50 EUR", "de-DE", 195740.5],
    ["1 200,5", "fr-FR", 1200.5],
    ["1’200.50", "de-CH", 1200.5],
    [".5", "en-GB", 0.5],
  ])("%s is read in %s", (text, language, amount) => {
    expect(typedMoney(text, language)).toBe(amount);
  });

  it.each([
    ["", "en-GB"],
    ["lots", "en-GB"],
    ["1.2k", "en-GB"],
    ["12k", "en-GB"],
    ["1.200", "en-GB"],
    ["1,2,3", "en-GB"],
    ["1,20", "en-GB"],
    ["1,200", "de-DE"],
    ["1 2", "en-GB"],
    ["1.200.50", "de-DE"],
    ["1e5", "en-GB"],
    ["--5", "en-GB"],
  ])("%j is no amount in %s", (text, language) => {
    expect(typedMoney(text, language)).toBeNaN();
  });

  it("that the pane printed is read back to the cent", () => {
    const languages = fc.constantFrom("en-GB", "en-US", "de-DE", "pt-PT", "pt-BR", "fr-FR", "de-CH");
    const cents = fc.integer({ min: -1e11, max: 1e11 });
    fc.assert(
      fc.property(languages, cents, fc.constantFrom("EUR", "USD", null), (language, value, currency) => {
        const printed = createFormatter(language).money(value / 100, currency, 2);
        expect(typedMoney(printed, language)).toBe(value / 100);
      }),
    );
  });
});
