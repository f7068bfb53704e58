import { describe, expect, it } from "vitest";
import { rowStatus } from "../../../../src/core/ledger/reading/subscriptionStatus";

const list = (text: string): readonly string[] => text.split(", ");

describe("a subscription's status", () => {
  it("never counts where nothing is charged yet, or any more, or for good", () => {
    const words = list(
      "trial, trialing, trialling, in trial, free trial, on trial, trial expired, trial ended, evaluation, incomplete, " +
        "incomplete expired, draft, pending, awaiting signup, failed to create, test, void, refunded, prospect, lead, " +
        "free, closed lost, in_trial, Testphase, Interessent, teste, período de teste",
    );
    for (const word of words) expect(rowStatus(word, false), word).toBe("neverCounts");
  });

  it("is paused, and counts until the day of the pause where that is known", () => {
    for (const word of list("paused, suspended, on hold, unpaid, pausiert, pausado")) {
      expect(rowStatus(word, false), word).toBe("paused");
    }
  });

  it("is ended, so that an end has to say since when", () => {
    const words = list(
      "cancelled, canceled, churned, churn, ended, expired, lapsed, lost, closed, terminated, deleted, stopped, " +
        "inactive, completed, gekündigt, abgewandert, beendet, cancelado, encerrado, perdido",
    );
    for (const word of words) expect(rowStatus(word, false), word).toBe("ended");
  });

  it("is live, so that its dates decide", () => {
    const words = list(
      "active, live, current, paying, paid, past due, past_due, non renewing, in good standing, renewed, open, won, " +
        "closed won, customer, future, scheduled, upcoming, not started, aktiv, laufend, ativo, vigente, em dia",
    );
    for (const word of words) expect(rowStatus(word, false), word).toBe("live");
  });

  it("is that of a deal where deals are won: what is open or lost never was a customer", () => {
    expect(["open", "lost", "offen", "perdido"].map((word) => rowStatus(word, true))).toEqual(
      Array(4).fill("neverCounts"),
    );
    expect(["won", "cancelled"].map((word) => rowStatus(word, true))).toEqual(["live", "ended"]);
  });

  it("is none in a cell that says nothing, and unknown in any other", () => {
    expect([null, "", " ", 0, "-", "n/a"].map((cell) => rowStatus(cell, false))).toEqual(Array(6).fill(undefined));
    expect(["Zombie", "TX", 7, true].map((cell) => rowStatus(cell, false))).toEqual(Array(4).fill("unknown"));
  });
});
