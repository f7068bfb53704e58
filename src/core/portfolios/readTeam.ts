import type { Tier } from "../accounts/account";
import { errorCode, isBlank, readNumber, readText, type Cell } from "../sheet/cell";
import { foundIn } from "../sheet/foundIn";
import { saysNothing } from "../vocabulary/missing";
import { foldText } from "../sheet/foldText";
import { readHeader } from "../vocabulary/header";
import { tierWord } from "../vocabulary/tier";
import { isTotal } from "../vocabulary/totals";
import type { FieldMatch } from "../vocabulary/matchFields";
import type { SheetRange } from "../sheet/sheetRange";
import type { Team, TeamMember } from "./assignment";
import type { PortfolioProblem } from "./problemCodes";
import { matchTeam, type TeamField } from "./teamFields";

/** A team sheet, read; without a team the problems say why. */
export interface TeamReading {
  readonly team: Team | null;
  readonly problems: readonly PortfolioProblem[];
}

/** Exports put titles and notes above their table, but not more than this. */
const rowsSearched = 10;

/**
 * Reads a team sheet: a CSM column, no account column, and optionally capacity, languages, regions and tiers.
 * A capacity that is blank or cannot be read is `capacityHours`, which is said; a capacity of 0 takes no accounts.
 *
 * @example readTeam({ ...range, cells: [["CSM", "Languages"], ["Ana Sousa", "Portuguese; English"]] }, 100)
 */
export function readTeam(range: SheetRange, capacityHours: number): TeamReading {
  const header = findTeamHeader(range);
  const place = { sheet: range.sheet };
  if (!header) return { team: null, problems: [{ code: "teamNotReadable", severity: "warning", ...place }] };

  const problems: PortfolioProblem[] = [];
  const members: TeamMember[] = [];
  const rowOfName = new Map<string, number>();
  for (let index = header.index + 1; index < range.cells.length; index++) {
    const cells = range.cells[index] ?? [];
    if (cells.every(isBlank)) continue;
    const row: TeamRow = { range, index, cells, columns: header.columns, problems };
    const nameCell = cellOf(row, "csm");
    const name = errorCode(nameCell) === undefined ? readText(nameCell).replace(/\s+/g, " ") : "";
    if (name === "") {
      if (saysAnything(row)) say(row, "csm", { code: "csmNameMissing", severity: "error" });
      continue;
    }
    const folded = foldText(name);
    if (isTotal(name)) {
      say(row, "csm", { code: "teamTotalRow", severity: "info" });
      continue;
    }
    const first = rowOfName.get(folded);
    if (first !== undefined) {
      say(row, "csm", { code: "duplicateCsm", severity: "error", values: { firstRow: first } });
      continue;
    }
    rowOfName.set(folded, range.firstRow + index);
    members.push({
      name,
      capacityHours: readCapacity(row, capacityHours),
      languages: readList(cellOf(row, "languages")),
      regions: readList(cellOf(row, "regions")),
      tiers: readTiers(row),
    });
  }
  if (members.length === 0) problems.push({ code: "teamEmpty", severity: "warning", ...place });
  const table = range.table === undefined ? {} : { table: range.table };
  return { team: members.length === 0 ? null : { from: "sheet", ...place, ...table, members }, problems };
}

interface TeamRow {
  readonly range: SheetRange;
  /** Within the range. */
  readonly index: number;
  readonly cells: readonly Cell[];
  readonly columns: ReadonlyMap<TeamField, FieldMatch>;
  readonly problems: PortfolioProblem[];
}

function findTeamHeader(
  range: SheetRange,
): { readonly index: number; readonly columns: ReadonlyMap<TeamField, FieldMatch> } | null {
  let best: { readonly index: number; readonly columns: ReadonlyMap<TeamField, FieldMatch> } | null = null;
  for (const [index, row] of range.cells.slice(0, rowsSearched).entries()) {
    const columns = matchTeam(Array.from(row, readHeader));
    if (columns && columns.size > (best?.columns.size ?? 0)) best = { index, columns };
  }
  return best;
}

function cellOf({ cells, columns }: TeamRow, field: TeamField): Cell {
  const match = columns.get(field);
  return match ? cells[match.column] : null;
}

function saysAnything(row: TeamRow): boolean {
  return Array.from(row.columns.keys()).some((field) => !isBlank(cellOf(row, field)));
}

function say(
  row: TeamRow,
  field: TeamField,
  problem: Pick<PortfolioProblem, "code" | "severity" | "values">,
  found: string = foundIn(cellOf(row, field)),
): void {
  const match = row.columns.get(field);
  row.problems.push({
    sheet: row.range.sheet,
    row: row.range.firstRow + row.index,
    ...(match ? { column: row.range.firstColumn + match.column, header: match.header.text } : {}),
    found,
    ...problem,
  });
}

function readCapacity(row: TeamRow, capacityHours: number): number {
  if (!row.columns.has("capacity")) return capacityHours;
  const cell = cellOf(row, "capacity");
  if (saysNothing(cell)) {
    say(row, "capacity", { code: "capacityBlank", severity: "warning", values: { hours: capacityHours } });
    return capacityHours;
  }
  const hours = readNumber(cell) ?? NaN;
  if (Number.isFinite(hours) && hours >= 0) return hours;
  say(row, "capacity", { code: "capacityExpected", severity: "warning", values: { hours: capacityHours } });
  return capacityHours;
}

/** `Portuguese; English` or `Portuguese, English`; each word once, as first written. */
function readList(cell: Cell): readonly string[] {
  if (saysNothing(cell)) return [];
  const words = new Map<string, string>();
  for (const part of readText(cell).split(/[;,]/)) {
    const word = part.trim().replace(/\s+/g, " ");
    const folded = foldText(word);
    if (word !== "" && !words.has(folded)) words.set(folded, word);
  }
  return [...words.values()];
}

function readTiers(row: TeamRow): readonly Tier[] {
  const tiers = new Set<Tier>();
  for (const word of readList(cellOf(row, "tiers"))) {
    const tier = tierWord(word);
    if (tier) tiers.add(tier);
    else say(row, "tiers", { code: "teamTierUnknown", severity: "warning" }, word);
  }
  return [...tiers];
}
