import type { Cell } from "../../src/core/sheet/cell";
import { serialOf } from "../../src/core/sheet/serialDate";
import type { FakeWorkbook } from "./fakeHost";

const accountsHeader = [
  "Account",
  "Status",
  "CSM",
  "Tier",
  "MRR",
  "Seats",
  "MAU",
  "DAU",
  "Last login",
  "NPS",
  "Tickets",
];

/** Row of the account whose MRR is no number, zero-based in the sheet. */
export const unreadableMrrRow = 4;

/**
 * Twenty live accounts, one gone and one lead, all with two CSMs. One MRR is written `1.2k`.
 * MRR in the sheet: 19 × 1000 + 500 (gone) + 300 (lead).
 */
export function accountsSheet(): Cell[][] {
  const lastLogin = serialOf(2026, 11, 20);
  const live = Array.from({ length: 20 }, (_, index): Cell[] => [
    `Account ${index + 1}`,
    "Live",
    index % 2 === 0 ? "Ana Sousa" : "Rui Tavares",
    "Mid-market",
    1000,
    100,
    60,
    3 + index,
    lastLogin,
    6 + (index % 4),
    index % 10,
  ]);
  const rows: Cell[][] = [
    [...accountsHeader],
    ...live,
    ["Former customer", "Churned", "Ana Sousa", "Small business", 500, 10, 5, 1, lastLogin, 7, 0],
    ["Future customer", "Lead", "Ana Sousa", "Small business", 300, 10, 5, 1, lastLogin, 7, 0],
  ];
  const row = rows[unreadableMrrRow];
  if (row) row[4] = "1.2k";
  return rows;
}

/** Notes, accounts and a team; the cursor is on the accounts. */
export function workbook(): FakeWorkbook {
  return {
    sheets: {
      Notes: [["Things to do"], ["Call Ana"]],
      Accounts: accountsSheet(),
      Team: [
        ["CSM", "Capacity"],
        ["Ana Sousa", 40],
        ["Rui Tavares", 40],
      ],
    },
    activeSheet: "Accounts",
  };
}
