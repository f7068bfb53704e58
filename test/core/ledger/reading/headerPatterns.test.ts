import { describe, expect, it } from "vitest";
import { discountColumns, soundsLikeEnd, trialEndColumns } from "../../../../src/core/ledger/reading/headerPatterns";
import { readHeader } from "../../../../src/core/vocabulary/header";

const list = (text: string): readonly string[] => text.split(", ");

describe("a header", () => {
  it("is a discount's where one of its words begins like one", () => {
    const discounts = list(
      "Discount, Discount %, Discounted, Coupon, voucher_code, Promo, Promotion, Rabatt, Gutschein, desconto, cupom",
    );
    expect(discountColumns(discounts.map(readHeader))).toEqual([...discounts.keys()]);
    expect(discountColumns(list("Promoter, Promoters, Price, Recount, coupon (metadata)").map(readHeader))).toEqual([]);
  });

  it("is a discount's where one of its words ends like one, or where it says what comes off", () => {
    const discounts = list(
      "Rebate, Rebates (EUR), Amount off, amount_off, Percent off, % off, Price reduction, Mengenrabatt, Preisnachlass, Nachlass, Skonto, Ermäßigung, Preisminderung, Abatimento, Cupão, Bonificação, Redução de preço",
    );
    expect(discountColumns(discounts.map(readHeader))).toEqual([...discounts.keys()]);
    const others = list(
      "Amount offered, Sign off, Off, Office, Cost reduction target, Reduction of seats, Undiscounted",
    );
    expect(discountColumns(others.map(readHeader))).toEqual([]);
  });

  it("is a trial's end with a word for each, in any order", () => {
    const trials = list(
      "Trial End (UTC), trial_ends_at, Trial Ended At, Trial expires, Free trial until, End of trial, Ende der Testphase, Test bis, Testende, Fim do teste, Teste até",
    );
    expect([...trialEndColumns(trials.map(readHeader))].sort((a, b) => a - b)).toEqual([...trials.keys()]);
    const others = list(
      "Trial Start, Trial cancelled at, Trial, Contest ends, End date, Latest end, trial end (metadata)",
    );
    expect(trialEndColumns(others.map(readHeader))).toEqual([]);
  });

  it("sounds like an end by a word or a beginning of one", () => {
    const ends = list(
      "Service ends, Stopped, Valid until, Moved to, Left us, Lost on, Gone, Exit day, Cancel effective, CancelledOn, churn_effective, Expiry, Terminated, Deactivation, Deleted, Lapsed, Closed on, Offboarding, Inactive since, Resigned, Gekündigt per, Kuendigung, Beendigung, Austritt zum, Abgewandert, Término previsto, Saída, Encerrada, até, bis",
    );
    for (const header of ends) expect(soundsLikeEnd(readHeader(header)), header).toBe(true);
  });

  it("does not where it is a card's, a price's, a trial's and the like", () => {
    const others = list(
      "Card expires, Warranty end, Price until, Discount ends, Notice to, Kündigungsfrist bis, Onboarding end, Trial ends, Next stop, Renewal end, Period end, Updated to, Payment left, Contact left, Start, Weekend, Vendor, Total, Friend, Legend, Tomorrow",
    );
    for (const header of others) expect(soundsLikeEnd(readHeader(header)), header).toBe(false);
  });

  it("of renewals and periods does with cancel, churn or terminat", () => {
    for (const header of list("Renewal cancelled, Period of churn, Termination period end")) {
      expect(soundsLikeEnd(readHeader(header)), header).toBe(true);
    }
  });
});
