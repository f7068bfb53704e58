import { describe, expect, it } from "vitest";
import { beginsLikeTotal, isTotal } from "../../../src/core/vocabulary/totals";

describe("a total's name", () => {
  it("is a word of three languages in any case, with or without a colon", () => {
    const names =
      "Total, TOTAL:, Totals, Subtotal, Sub-total, Sum, Grand Total, Gesamt, Summe:, Gesamtsumme, Zwischensumme, Soma, Total geral, total :";
    for (const name of names.split(", ")) expect(isTotal(name), name).toBe(true);
  });

  it("is no customer's: Total Wines", () => {
    for (const name of ["Total Wines", "Summit", "Sumatra", "", "All customers", "Tot"]) {
      expect(isTotal(name), name).toBe(false);
    }
  });

  it("may begin the name of a last row that adds up all others", () => {
    const names = ["Total MRR", "Sum of all", "All customers", "alle Kunden", "Todos os clientes", "Total: 3"];
    for (const name of names) expect(beginsLikeTotal(name), name).toBe(true);
    for (const name of ["Allianz", "Summit", "Acme Total", ""]) expect(beginsLikeTotal(name), name).toBe(false);
  });
});
