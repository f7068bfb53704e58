import type { Cell } from "../../src/core/sheet/cell";
import { serialOf } from "../../src/core/sheet/serialDate";
import type { FakeWorkbook } from "./fakeHost";

const day = (year: number, month: number, dayOfMonth = 1): number => serialOf(year, month, dayOfMonth);

/**
 * Accounts, subscriptions and a team in words that are no English ones, so that none of them is taken for a text of ours:
 * with accounts that are gone, still to come and left out, amounts and dates that cannot be read, and every movement of MRR
 * in October 2026. The cursor is on the accounts.
 */
export function germanWorkbook(): FakeWorkbook {
  return {
    sheets: {
      Kunden: accounts(),
      Verträge: subscriptions(),
      Mitarbeiter: [
        ["Mitarbeiter", "Kapazität"],
        ["Anna Krüger", 40],
        ["Jonas Voß", 40],
      ],
      Zettel: [["Gemeldet", 1110.75], ["Bitte anrufen"]],
    },
    activeSheet: "Kunden",
  };
}

function accounts(): Cell[][] {
  const lastLogin = day(2026, 11, 20);
  const live = Array.from({ length: 20 }, (_, index): Cell[] => [
    `Betrieb ${index + 1}`,
    "Aktiv",
    index % 2 === 0 ? "Anna Krüger" : "Jonas Voß",
    "Mittelstand",
    1000 + index,
    100,
    60,
    3 + index,
    lastLogin,
    6 + (index % 4),
    index % 10,
  ]);
  const rows: Cell[][] = [
    [
      "Kunde",
      "Kundenstatus",
      "Kundenbetreuer",
      "Kundengröße",
      "MRR",
      "Lizenzen",
      "Monatlich aktive Nutzer",
      "Täglich aktive Nutzer",
      "Letzter Login",
      "NPS",
      "Offene Tickets",
    ],
    ...live,
    ["Altkunde", "Gekündigt", "Anna Krüger", "Kleinunternehmen", 500, 10, 5, 1, lastLogin, 7, 0],
    ["Neukunde", "Interessent", "Anna Krüger", "Kleinunternehmen", 300, 10, 5, 1, lastLogin, 7, 0],
    ["betrieb 1", "Aktiv", "Anna Krüger", "Kleinunternehmen", 300, 10, 5, 1, "03/04/2026", 77, 0],
    [null, "Aktiv", "Niemand", "Riesig", 300, 10, 5, 1, lastLogin, 7, -1],
    ["Fehlerhaft", "Seltsam", "Karla Neu", "Mittelstand", { code: "#N/A" }, 10, 5, 1, lastLogin, 7, 0],
  ];
  rows[4]![4] = "1,2k";
  return rows;
}

function subscriptions(): Cell[][] {
  return [
    ["Kunde", "Tarif", "MRR", "Beginn", "Ende", "Währung", "Kündigungsgrund", "Bemerkung"],
    ["Acme", "Groß", 500.5, day(2024, 1), null, "EUR", null, "Rabatt"],
    ["Bolt", "Groß", 80, day(2025, 1), day(2025, 6), "EUR", "Kaum genutzt", null],
    ["Bolt", "Groß", 90, day(2026, 10, 5), null, "EUR", null, null],
    ["Delta", "Groß", 150, day(2025, 3), day(2026, 10, 10), "EUR", null, null],
    ["Delta", "Groß", 100.25, day(2026, 10, 10), null, "EUR", null, null],
    ["Ember", "Klein", 100, day(2025, 3), day(2026, 10, 15), "EUR", null, null],
    ["Ember", "Groß", 300, day(2026, 10, 15), null, "EUR", null, null],
    ["Flint", "Klein", 200, day(2025, 9), day(2026, 11), "EUR", "Zu teuer", null],
    ["Gale", "Klein", 50, day(2026, 2), day(2026, 10, 20), "EUR", "zu teuer ", null],
    ["Nova", "Klein", 120, day(2026, 10, 2), null, "EUR", null, null],
    ["Nova", "Klein", 120, day(2026, 10, 2), null, "EUR", null, null],
    ["Orion", "Klein", 33, day(2026, 10, 2), null, "CHF", null, null],
    ["Pluto", "Klein", "viel", day(2026, 10, 2), day(2026, 1, 2), "EUR", null, null],
  ];
}
