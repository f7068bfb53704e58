import { sameName } from "./reference";
import type { ReferenceChange } from "../model/formulaContext";
import { structuredText, type StructuredReference } from "./structuredReference";

export type TableChange = Extract<
  ReferenceChange,
  { kind: "tableRenamed" | "tableDeleted" | "columnRenamed" | "columnDeleted" }
>;

/** A reference to parts of a table after a change of a table. */
export function rewriteTableReference(
  { text, reference }: { readonly text: string; readonly reference: StructuredReference },
  change: TableChange,
  ownTable: string | null,
): string {
  const { table } = reference;
  const isOf = (name: string): boolean => sameName(table ?? ownTable ?? "", name);
  switch (change.kind) {
    case "tableRenamed":
      return table !== null && isOf(change.from) ? change.to + text.slice(text.indexOf("[")) : text;
    case "tableDeleted":
      return isOf(change.table) ? "#REF!" : text;
    case "columnRenamed": {
      if (!isOf(change.table) || !names(reference, change.from)) return text;
      const [first, last] = reference.columns ?? ["", ""];
      const renamed = (column: string): string => (sameName(column, change.from) ? change.to : column);
      return structuredText({ ...reference, columns: [renamed(first), renamed(last)] });
    }
    case "columnDeleted":
      return isOf(change.table) && names(reference, change.column) ? `${table ?? ""}[#REF!]` : text;
  }
}

function names({ columns }: StructuredReference, column: string): boolean {
  return columns?.some((name) => sameName(name, column)) ?? false;
}
