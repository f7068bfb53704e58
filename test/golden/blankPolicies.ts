import { isRange, type GoldenCase, type VectorArgument, type VectorCell } from "./goldenCase";

/** How a version of Excel hands over blank cells. A whole argument that is omitted stays `null` in all of them. */
export interface BlankPolicy {
  readonly name: string;
  readonly apply: (golden: GoldenCase) => readonly VectorArgument[];
}

type Range = readonly (readonly VectorCell[])[];

export const blankPolicies: readonly BlankPolicy[] = [
  { name: "blanks as null", apply: ({ args }) => args },
  {
    name: "blanks as empty text",
    apply: ({ args }) => args.map((arg) => (isRange(arg) ? filled(arg, () => "") : arg)),
  },
  {
    name: "blank dates and blank rows as 0",
    apply: (golden) =>
      golden.args.map((arg, position) => {
        if (!isRange(arg)) return arg;
        if (golden.function === "TTV") return position === 3 ? arg : filled(arg, () => 0);
        return position === 0 && arg.length > 1 && (arg[0]?.length ?? 0) > 1 ? olderTable(arg) : arg;
      }),
  },
];

function filled(range: Range, value: (row: number, column: number) => VectorCell): Range {
  return range.map((cells, row) => cells.map((cell, column) => (cell === null ? value(row, column) : cell)));
}

const customerWords = new Set(["customer", "account", "client", "company", "organisation", "organization"]);

const dateHeaders = new Set(
  (
    "startdate subscriptionstart subscriptionstartdate startedat started startat contractstart start activatedat " +
    "activated createdat created endedat ended enddate subscriptionend end expiresat expires churndate churned " +
    "cancellationdate cancelledat canceledat contractend termend"
  ).split(" "),
);

/** A subscription table or grid as older desktop Excel hands it over; other ranges as they are. */
function olderTable(range: Range): Range {
  const headers = (range[0] ?? []).map((cell) => plainHeader(cell));
  const isTable = headers.some((header) => [...customerWords].some((word) => header.startsWith(word)));
  if (!isTable) return range;
  return filled(range, (row, column) => {
    const blankRow = range[row]?.every((cell) => cell === null) ?? false;
    return blankRow || dateHeaders.has(headers[column] ?? "") ? 0 : null;
  });
}

function plainHeader(cell: VectorCell): string {
  if (typeof cell !== "string") return "";
  return cell
    .toLowerCase()
    .replace(/\(.*?\)|\[.*?\]/g, "")
    .replace(/[\s_-]/g, "");
}
