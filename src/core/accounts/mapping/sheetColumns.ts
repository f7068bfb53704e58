import type { AccountsSettings } from "../../settings/settings";
import { foldText } from "../../sheet/foldText";
import type { SheetRange } from "../../sheet/sheetRange";
import { accountFieldOf, accountFields, type AccountField } from "../../vocabulary/accountFields";
import { accountHeaders } from "../../vocabulary/accountLanguages";
import { readHeader, type Header } from "../../vocabulary/header";
import { matchField } from "../../vocabulary/matchFields";
import type { HeaderRow } from "../findHeaderRow";
import type { MatchedColumns } from "../matchColumns";
import { moneyFields } from "../readMoney";
import { columnSample, type ContentKind, type SampleCell } from "../../vocabulary/columnSample";

/** Why a column is not used. */
export type NotUsedReason =
  /** Its header is none that we know. */
  | "notKnown"
  /** Another column fits the same field better, or was chosen for it. */
  | "anotherFits"
  /** Its header fits a field, its cells do not. */
  | "otherContent"
  /** Fewer than half of its cells can be read. */
  | "notReadable"
  /** It is not used until a question about it is answered. */
  | "waits"
  /** A column that says MRR makes other money superfluous. */
  | "otherMoney"
  /** The customer's own revenue. */
  | "customerRevenue"
  /** When the record was made. */
  | "recordCreated"
  /** In this export it means nothing that is read. */
  | "notInThisExport"
  /** A person said so. */
  | "switchedOff"
  /** A column is chosen by its header, and another one before it is called the same. */
  | "sameHeader"
  | "noHeader";

/** A column of a sheet: what stands in it, and what becomes of it. */
export interface SheetColumn {
  /** Zero-based, in the sheet. */
  readonly column: number;
  /** As written. */
  readonly header: string;
  readonly content: ContentKind;
  readonly samples: readonly SampleCell[];
  /** What it is read as; `null` where it is not. */
  readonly field: AccountField | null;
  /** True where it is a metric of the user's own, or what accounts are ranked by. */
  readonly named: boolean;
  /** True when a person chose it. */
  readonly chosen: boolean;
  /** Why it is not used, though it may have a field; `null` where it is. */
  readonly why: NotUsedReason | null;
  /** The header of the column that is used in its place. */
  readonly instead: string | null;
}

/** What became of the columns that were matched. */
export interface ColumnsRead {
  readonly matched: MatchedColumns;
  /** Fields whose column gives values. */
  readonly used: ReadonlySet<AccountField>;
  /** Columns, zero-based within the range, about which a question is open. */
  readonly asked: ReadonlySet<number>;
}

/** Every column of the sheet that is headed or filled, in its order, and what becomes of it. */
export function sheetColumns(
  range: SheetRange,
  headerRow: HeaderRow,
  { matched, used, asked }: ColumnsRead,
  settings: Pick<AccountsSettings, "columns">,
): readonly SheetColumn[] {
  const written = Array.from(range.cells[headerRow.index] ?? [], readHeader);
  const fieldAt = new Map<number, AccountField>();
  // A column of ids that accounts are called by serves two fields; what it is comes second.
  for (const [field, { index }] of [...matched.fields].reverse()) fieldAt.set(index, field);
  const namedAt = new Set([...matched.named.values()].map(({ index }) => index));
  const headers = new Set<string>();
  return written.flatMap((header, index): SheetColumn[] => {
    const sample = columnSample(range, headerRow.index, index, header);
    if (header.text === "" && sample.content === "blank") return [];
    const field = fieldAt.get(index) ?? null;
    const named = namedAt.has(index);
    const isTwin = header.text !== "" && headers.has(foldText(header.text));
    headers.add(foldText(header.text));
    const not: WhyNot | null =
      field !== null && !used.has(field)
        ? whyMatchedIsNot(field, asked.has(index))
        : field !== null || named
          ? null
          : isTwin
            ? { why: "sameHeader", instead: null }
            : whyNot(header, headerRow.headers[index]!, matched, settings);
    return [
      {
        column: range.firstColumn + index,
        header: header.text,
        content: sample.content,
        samples: sample.cells,
        field,
        named,
        chosen: field !== null && matched.fields.get(field)?.chosen === true,
        why: not?.why ?? null,
        instead: not?.instead ?? null,
      },
    ];
  });
}

interface WhyNot {
  readonly why: NotUsedReason;
  readonly instead: string | null;
}

function whyMatchedIsNot(field: AccountField, isAsked: boolean): WhyNot {
  if (isAsked) return { why: "waits", instead: null };
  const isMoney = field === "interval" || (moneyFields as readonly AccountField[]).includes(field);
  return { why: isMoney ? "otherMoney" : "notReadable", instead: null };
}

/** What headers mean that look like ours and are not. */
export const notOurs = ["customerRevenue", "recordCreated"] as const;

function whyNot(
  written: Header,
  meant: Header,
  { fields }: MatchedColumns,
  { columns }: Pick<AccountsSettings, "columns">,
): WhyNot {
  const because = (why: NotUsedReason, instead: string | null = null): WhyNot => ({ why, instead });
  if (written.text === "") return because("noHeader");
  const theirs = notOurs.find((meaning) => accountHeaders.wordsOf(meaning).includes(written.word));
  if (theirs !== undefined) return because(theirs);
  if (meant.word === "") return because("notInThisExport");
  const fitting = accountFields.filter((field) => matchField([meant], field).length > 0).map(({ field }) => field);
  const taken = fitting.find((field) => fields.has(field));
  if (taken !== undefined) return because("anotherFits", fields.get(taken)!.header.text);
  if (fitting.some((field) => columns[field] === null)) return because("switchedOff");
  if (fitting.some((field) => accountFieldOf(field).unit === "money" || field === "interval"))
    return because("otherMoney");
  return because(fitting.length > 0 ? "otherContent" : "notKnown");
}
