import { seededRandom } from "../../assets/samples/seededRandom";
import { readNumber, type Cell } from "../../src/core/sheet/cell";
import { readDate, type DateSerial } from "../../src/core/sheet/serialDate";
import type { SheetRange } from "../../src/core/sheet/sheetRange";
import { accountsCsv } from "../samples/accountsCsv";

/** The sheets that placing starts from, and the day that they are about. */
export interface AccountsAndTeam {
  readonly accounts: SheetRange;
  readonly team: SheetRange;
  readonly asOf: DateSerial;
}

const languages = ["English", "German", "Portuguese", "Spanish"];
const regions = ["Iberia", "DACH", "UK and Ireland", "Benelux", "Nordics"];
/** What an account of the made-up sheet takes a month on average, at nine tenths of the team's capacity. */
const capacityHoursPerAccount = 1.1;

/**
 * Made-up accounts (at least 200) in a sheet of 25 columns, as Excel hands it over: numbers and days as numbers. 30 rows
 * are dirty, some accounts are pinned, some renew soon; some CSMs own more than they can look after. The team has
 * capacities, languages, regions and tiers, so that every rule of the portfolios is on. The same every time.
 *
 * @example accountsRange(10_000, 50).accounts.cells.length // 10001
 */
export function accountsRange(count: number, csms: number): AccountsAndTeam {
  const random = seededRandom(count);
  const { headers, rows, asOf } = accountsCsv(count);
  const csmColumn = headers.indexOf("CSM");
  const cells: Cell[][] = [[...headers, "Language", "Employees", "Last contact", "Pin"]];
  for (const row of rows) {
    const known = row.map(typed);
    // Squared, so that the first have most.
    known[csmColumn] = csmName(Math.floor(csms * random.uniform() ** 2));
    const pin = random.chance(0.02) ? random.pick(["owner", "hand-held", "scaled"]) : "";
    cells.push([...known, random.pick(languages), random.whole(5, 1500), asOf - random.whole(0, 90), pin]);
  }

  const team: Cell[][] = [["CSM", "Capacity", "Languages", "Regions", "Tiers"]];
  for (let csm = 0; csm < csms; csm++) {
    team.push([
      csmName(csm),
      Math.round((capacityHoursPerAccount * count * (0.7 + 0.6 * random.uniform())) / csms),
      random.shuffled(languages).slice(0, 2).join("; "),
      random.shuffled(regions).slice(0, 3).join("; "),
      random.chance(0.3) ? "Mid-market; Small business" : "",
    ]);
  }
  return { accounts: rangeOf("Accounts", cells), team: rangeOf("Team", team), asOf };
}

function rangeOf(sheet: string, cells: Cell[][]): SheetRange {
  return { sheet, firstRow: 0, firstColumn: 0, cells };
}

function csmName(index: number): string {
  return `CSM ${String(index + 1).padStart(2, "0")}`;
}

/** A day or a number as its cell would hold it; any other text as it stands. */
function typed(text: string): Cell {
  const number = readNumber(text);
  if (number !== undefined && !Number.isNaN(number)) return number;
  const day = readDate(text);
  return day !== undefined && !Number.isNaN(day) ? day : text;
}
