import { isBlank, readText } from "../sheet/cell";
import { readFlag } from "../vocabulary/flag";
import type { AccountField } from "./accountFields";
import type { MatchedColumns } from "./matchColumns";
import type { AccountProblem } from "./problemCodes";
import { cellAt, type DataRows } from "./readColumn";
import { cellProblem } from "./readNumberFields";
import { statusReader, type Said } from "./standing";
import { WordTally } from "./judgeRows";

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
 * once, with how many accounts it concerns; they count as customers, but where only stated customers are any.
 *
 * @param statuses one per data row.
 */
export function readSaid(rows: DataRows, matched: MatchedColumns, statuses: readonly string[]): SaidOfRows {
  const { profile } = matched;
  const areDeals = profile?.kind === "deals";
  const read = statusReader(statuses, areDeals);
  const statusColumn = matched.fields.get("status");
  // Among deals that are won by their stages, a stage of which nothing is known is one on the way.
  const isWonByStage = areDeals && statuses.some((status) => read(status) === "live");
  const unknownIs: Said | null = isWonByStage || profile?.onlyStatedCustomers === true ? "notYet" : null;
  const unknown = new WordTally();
  const values = Array.from(rows.indices, (_, position): Said | null => {
    const status = statuses[position] ?? "";
    if (status === "") return statusColumn ? unknownIs : null;
    const said = read(status);
    if (said === null) unknown.add(status, position);
    return said ?? unknownIs;
  });
  const problems: AccountProblem[] = [];
  for (const { first, count } of statusColumn ? unknown.words() : []) {
    problems.push({
      ...cellProblem(rows, statusColumn!, first, "unknownStatus", "warning"),
      values: { accounts: count, counts: unknownIs ?? "live" },
    });
  }
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
      const contradicts = said !== null && (said === "gone") !== (byFlag === "gone");
      if (contradicts && statuses[position] !== undefined && statuses[position] !== "") {
        const values = { status: statuses[position] ?? "" };
        problems.push({ ...cellProblem(rows, column, position, "flagAgainstStatus", "warning"), values });
      }
      values[position] = sterner(said, byFlag);
    }
  }
  return { values, problems };
}

const sternness: readonly Said[] = ["live", "interrupted", "notYet", "noCustomer", "gone"];

/** Of two things said the one that takes more away from a customer. */
function sterner(a: Said | null, b: Said): Said {
  return a !== null && sternness.indexOf(a) > sternness.indexOf(b) ? a : b;
}

/** The flags of a column; a blank among crosses is *no*, among other words nothing. */
export function readFlags(rows: DataRows, column: number): readonly (boolean | null)[] {
  const cells = Array.from(rows.indices, (_, position) => cellAt(rows, position, column));
  const areCrosses = cells.every((cell) => isBlank(cell) || readText(cell).toLowerCase() === "x");
  return cells.map((cell) => (isBlank(cell) ? (areCrosses ? false : null) : (readFlag(cell) ?? null)));
}
