import { profileHeaders } from "../../imports/profileHeaders";
import { readText } from "../../sheet/cell";
import { columnSample, type ContentKind, type SampleCell } from "../../vocabulary/columnSample";
import { readHeader, type Header } from "../../vocabulary/header";
import { sharedHeaders } from "../../vocabulary/headerDictionary";
import type { HeaderMeaning } from "../../vocabulary/headerMeaning";
import { matchField } from "../../vocabulary/matchFields";
import { subscriptionUses, type SubscriptionUse } from "../../vocabulary/subscriptionUses";
import type { MrrDefinition } from "../mrrDefinition";
import { trialEndColumns } from "../reading/headerPatterns";
import {
  amountField,
  endField,
  expiryField,
  headedFields,
  type SubscriptionField,
} from "../reading/subscriptionFields";
import { columnUses, type NotReadReason } from "../table/columnUses";
import { describingFields } from "../table/describingFields";
import type { ReadTable } from "../table/readTable";
import { fieldOfUse } from "./useColumns";

/** Why a column is not read. */
export type NotUsedReason =
  | NotReadReason
  /** A person said so. */
  | "switchedOff"
  /** A column is chosen by its header, and another one before it is called the same. */
  | "sameHeader"
  | "noHeader";

/** A column of a subscription table: what stands in it, and what becomes of it. */
export interface TableColumn {
  /** Zero-based, in the sheet. */
  readonly column: number;
  /** As written. */
  readonly header: string;
  readonly content: ContentKind;
  readonly samples: readonly SampleCell[];
  /** What it is read as; `null` where it is not. */
  readonly field: SubscriptionField | null;
  /** The same as a person may choose it; `null` for a field that is only recognised. */
  readonly use: SubscriptionUse | null;
  /** True when a person chose it, or chose that it is not read. */
  readonly chosen: boolean;
  readonly why: NotUsedReason | null;
}

/** A table as far as it could be read: where its header cannot be used, without columns. */
export type TableToMap = Pick<ReadTable, "range" | "cells" | "columns" | "grid" | "profile" | "definition" | "faults">;

/** Every column of a table that is headed or filled, in its order; of a grid those before its months. */
export function tableColumns(table: TableToMap): readonly TableColumn[] {
  const { range, definition } = table;
  const { columns: said = {} } = definition;
  const meant = meantHeaders(table);
  const met = new Set<string>();
  return usesOf(table, meant).map(({ column, header, field, why }) => {
    const { content, cells } = columnSample(range, 0, column, readHeader(range.cells[0]?.[column]));
    const isTwin = header !== "" && met.has(header);
    met.add(header);
    const isSaid = !isTwin && Object.hasOwn(said, header);
    return {
      column: range.firstColumn + column,
      header,
      content,
      samples: cells,
      field,
      use: field === null ? null : useOf(meant[column]!, field),
      chosen: isSaid,
      why: field !== null ? null : whyNot(header, isTwin, isSaid && said[header] === null, why),
    };
  });
}

function whyNot(header: string, isTwin: boolean, isOff: boolean, why: NotReadReason | null): NotUsedReason {
  if (header === "") return "noHeader";
  if (isOff) return "switchedOff";
  return isTwin ? "sameHeader" : (why ?? "notKnown");
}

/** The headers of a table as they are read, the export's own ones by what they mean there. */
function meantHeaders({ cells, profile }: TableToMap): readonly Header[] {
  return profileHeaders(Array.from(cells[0] ?? [], readHeader), profile, sharedHeaders);
}

interface UseOfColumn {
  readonly column: number;
  readonly header: string;
  readonly field: SubscriptionField | null;
  readonly why: NotReadReason | null;
}

/** What becomes of each column; of a table that cannot be read what its headers alone say. */
function usesOf(table: TableToMap, meant: readonly Header[]): readonly UseOfColumn[] {
  if (table.columns !== null || table.grid !== null) return columnUses(table);
  const { range } = table;
  return meant.flatMap((header, column): UseOfColumn[] => {
    const text = readText(range.cells[0]?.[column]);
    const isFilled = text !== "" || columnSample(range, 0, column, header).content !== "blank";
    return isFilled ? [{ column, header: text, field: fieldByHeader(header), why: null }] : [];
  });
}

/** What a header alone says that its column is. */
export function fieldByHeader(header: Header): SubscriptionField | null {
  const fields = [...headedFields, ...describingFields];
  const field = fields.find((one) => matchField([header], one).length > 0)?.field;
  return field ?? (trialEndColumns([header]).length > 0 ? "trialEnd" : null);
}

const useOfMeaning: Readonly<Partial<Record<HeaderMeaning, SubscriptionUse>>> = {
  mrr: "mrr",
  monthlyAmount: "mrr",
  arr: "arr",
  yearlyAmount: "arr",
  lineTotal: "lineTotal",
  unitAmount: "unitAmount",
  pricePerUnit: "unitAmount",
  price: "unitAmount",
  planAmount: "unitAmount",
  rate: "unitAmount",
  amount: "amount",
  totalAmount: "amount",
  value: "amount",
  contractValue: "contractValue",
  endedAt: "end",
  endDate: "end",
  cancelledAt: "cancelledAt",
  expiresAt: "contractEnd",
  contractEnd: "contractEnd",
  deletedAt: "contractEnd",
};

/** The choice that comes to what a column is read as; `null` where there is none. */
function useOf(header: Header, field: SubscriptionField): SubscriptionUse | null {
  const fitting = subscriptionUses.filter((use) => fieldOfUse(use) === field);
  if (fitting.length < 2) return fitting[0] ?? null;
  const [match] = [amountField, endField, expiryField].flatMap((one) => matchField([header], one));
  return (match?.meaning && useOfMeaning[match.meaning]) ?? null;
}

/** A definition with another use for one column; `null`: it is not read. No other column changes its use, but the one that gives up the same. */
export function withUse(
  definition: MrrDefinition,
  columns: readonly TableColumn[],
  header: string,
  use: SubscriptionUse | null,
): MrrDefinition {
  const said = { ...definition.columns };
  if (use !== null) {
    for (const other of columns) {
      if (other.header !== header && other.use === use && said[other.header] === use) delete said[other.header];
    }
  }
  return { ...definition, columns: { ...said, [header]: use } };
}
