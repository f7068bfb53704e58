import { afterEach, expect, test } from "vitest";
import { createCalculator } from "../../src/commands/calculator/createCalculator";
import { placeAccounts } from "../../src/commands/placeAccounts";
import type { SpreadsheetHost } from "../../src/commands/spreadsheetHost";
import { defaultPolicy } from "../../src/core/settings/policyDefaults";
import { serialOf } from "../../src/core/sheet/serialDate";
import type { Cell, Cells } from "../../src/core/sheet/cell";
import { hostileNames } from "./hostileNames";
import { en } from "../../src/texts/en";

/** Accounts of these names, each told from the others by its id. */
export const hostileRows: readonly (readonly (string | number)[])[] = [
  ["Account", "Id", "MRR"],
  ...hostileNames.map((name, index) => [name, `id ${index}`, 1000 - index]),
];

export interface HostileWorkbook {
  readonly host: SpreadsheetHost;
  readonly close: () => void;
}

/** *Place accounts* in a host with a workbook whose sheet `Accounts` holds {@link hostileRows}, all texts as texts. */
export function testHostileNames(what: string, open: () => Promise<HostileWorkbook>): void {
  let opened: HostileWorkbook | null = null;
  afterEach(() => {
    opened?.close();
    opened = null;
  });

  test(`${hostileNames.length} hostile names come through ${what} as exactly these characters`, async () => {
    opened = await open();
    const { host } = opened;
    await placeHostileAccounts(host);
    const { cells } = await host.read({ sheet: "CS Placement", table: "CS_Placement" });
    expect(namesById(cells)).toEqual(hostileNames);
    expect(namesById((await host.read({ sheet: "Accounts" })).cells)).toEqual(hostileNames);
    // A formula would show itself here, whatever its value is.
    const column = { sheet: "CS Placement", row: 1, column: 0, rows: hostileNames.length, columns: 1 };
    const contents = (await host.filledCells(column, hostileNames.length)).map(({ content }) => content);
    expect(contents).toEqual(cells.slice(1).map(([name]) => name));
    process.stdout.write(`${hostileNames.length} hostile names tried: ${what}\n`);
  });
}

/** Places the accounts of the sheet `Accounts`; all of them are read. */
export async function placeHostileAccounts(host: SpreadsheetHost): Promise<void> {
  const result = await placeAccounts(host, createCalculator(en.report), {
    accounts: { sheet: "Accounts" },
    team: null,
    policy: defaultPolicy,
    asOf: serialOf(2026, 11, 24),
    writtenOn: serialOf(2026, 11, 24),
  });
  expect(result.kind === "placed" && result.figures.live).toBe(hostileNames.length);
}

/** The column of accounts in the order of the ids. */
export function namesById(cells: Cells): readonly Cell[] {
  const [header = [], ...rows] = cells;
  const [name, id] = [header.indexOf("Account"), header.findIndex((cell) => cell === "Id" || cell === "Account ID")];
  const names = new Map(rows.map((row) => [row[id], row[name]]));
  return Array.from(names, (_, index) => names.get(`id ${index}`));
}
