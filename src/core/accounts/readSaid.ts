import type { WordMeanings } from "../settings/table/columnSettings";
import { isCross, readFlag } from "../vocabulary/flag";
import { saysNothing } from "../vocabulary/missing";
import type { AccountField } from "../vocabulary/accountFields";
import { WordTally, wordProblem } from "./judgeRows";
import type { MatchedColumns } from "./matchColumns";
import type { AccountProblem } from "./problemCodes";
import { cellAt, type DataRows } from "./readColumn";
import { cellProblem } from "./readNumberFields";
import { statusReader, type Said } from "./standing";

/** What status and flags say of each data row. */
export interface SaidOfRows {
  /** `null` where nothing is said, or a word that we do not know. */
  readonly values: readonly (Said | null)[];
  readonly problems: readonly AccountProblem[];
}

/** The flags that speak of a customer, and what *yes* and *no* say; `null` for nothing. */
const flagMeanings = {
  churned: { yes: "gone", no: "live" },
  isActive: { yes: "live", no: "gone" },
  isCustomer: { yes: "live", no: "notYet" },
  isTrial: { yes: "notYet", no: null },
} as const satisfies Partial<Record<AccountField, { readonly yes: Said; readonly no: Said | null }>>;

const flagFields = Object.keys(flagMeanings) as (keyof typeof flagMeanings)[];

/**
 * What is said of each row: by its status, or where a flag says that it is no customer, by that. An unknown word is said
 * once, with how many accounts it concerns; they count as customers, but among deals and where only stated customers are
 * any.
 *
 * @param statuses one per data row.
 * @param answers what a person said that words mean.
 * @param starts first days, `NaN` where unknown: without a status a deal is won when it has the day on which it was.
 */
export function readSaid(
  rows: DataRows,
  matched: MatchedColumns,
  statuses: readonly string[],
  starts: Float64Array | undefined,
  answers: WordMeanings["status"] = {},
): SaidOfRows {
  const byStatus = matched.fields.has("status")
    ? saidByStatus(rows, matched, statuses, answers)
    : saidByDays(rows, matched, starts);
  const values = [...byStatus.values];
  const problems = [...byStatus.problems];
  for (const field of flagFields) {
    const column = matched.fields.get(field);
    if (!column) continue;
    const { yes, no } = flagMeanings[field];
    const flags = readFlags(rows, column.index);
    for (let position = 0; position < values.length; position++) {
      const flag = flags[position] ?? null;
      const byFlag = flag === null ? null : flag ? yes : no;
      if (byFlag === null) continue;
      const said = values[position] ?? null;
      const status = statuses[position] ?? "";
      if (status !== "" && said !== null && (said === "gone") !== (byFlag === "gone")) {
        problems.push({ ...cellProblem(rows, column, position, "flagAgainstStatus", "warning"), values: { status } });
      }
      values[position] = sterner(said, byFlag);
    }
  }
  return { values, problems };
}

function saidByStatus(
  rows: DataRows,
  { fields, profile }: MatchedColumns,
  statuses: readonly string[],
  answers: NonNullable<WordMeanings["status"]>,
): SaidOfRows {
  const column = fields.get("status")!;
  const areDeals = profile?.kind === "deals";
  const read = statusReader(statuses, areDeals, answers);
  const unknownIs: Said | null = areDeals || profile?.onlyStatedCustomers === true ? "notYet" : null;
  const unknown = new WordTally();
  const values = Array.from(rows.indices, (_, position): Said | null => {
    const status = statuses[position] ?? "";
    if (status === "") return unknownIs;
    const said = read(status);
    if (said === null) unknown.add(status, position);
    return said ?? unknownIs;
  });
  const problems = unknown.words().map((positions) => {
    const values = { accounts: positions.length, counts: unknownIs ?? "live" };
    return wordProblem(rows, column, positions, "unknownStatus", values);
  });
  return { values, problems };
}

function saidByDays(rows: DataRows, { profile }: MatchedColumns, starts: Float64Array | undefined): SaidOfRows {
  const values = new Array<Said | null>(rows.indices.length).fill(null);
  if (profile?.kind !== "deals") return { values, problems: [] };
  if (!starts) {
    const problem = { code: "dealStatusMissing", severity: "warning", sheet: rows.range.sheet } as const;
    return { values: values.fill("notYet"), problems: [problem] };
  }
  return { values: values.map((_, position) => (Number.isNaN(starts[position]) ? "notYet" : "live")), problems: [] };
}

const sternness: readonly Said[] = ["live", "interrupted", "notYet", "noCustomer", "gone"];

/** Of two things said the one that takes more away from a customer. */
function sterner(a: Said | null, b: Said): Said {
  return a !== null && sternness.indexOf(a) > sternness.indexOf(b) ? a : b;
}

/** The flags of a column; a blank among crosses is *no*, among other words nothing. */
export function readFlags(rows: DataRows, column: number): readonly (boolean | null)[] {
  const cells = Array.from(rows.indices, (_, position) => cellAt(rows, position, column));
  const areCrosses = cells.every((cell) => saysNothing(cell) || isCross(cell));
  return cells.map((cell) => (saysNothing(cell) ? (areCrosses ? false : null) : (readFlag(cell) ?? null)));
}
