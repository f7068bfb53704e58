import type { TableColumn } from "../../../../core/ledger/mapping/tableColumns";
import { subscriptionUses, type SubscriptionUse } from "../../../../core/vocabulary/subscriptionUses";
import type { Texts } from "../../../../texts/texts";
import { useTexts } from "../../../format/TextsContext";
import { ColumnsSection } from "../../../frame/mapping/ColumnsSection";
import type { MappedColumn } from "../../../frame/mapping/mappedColumn";
import type { TableMapping } from "./useTableMapping";

interface TableColumnsProps {
  readonly mapping: TableMapping;
  readonly isRemembered: boolean;
  /** True where the table can be read. */
  readonly isRead: boolean;
}

/** The columns of a subscription table, with what they can be. */
export function TableColumns({ mapping, isRemembered, isRead }: TableColumnsProps) {
  const texts = useTexts();
  const { columns, questions } = mapping.map;
  const open = new Set(questions.filter(({ ask }) => ask === "use").map(({ column }) => column));
  return (
    <ColumnsSection
      columns={columns.map((column) => mappedColumn(column, open.has(column.column), texts))}
      options={subscriptionUses.map((use) => ({ value: use, label: texts.mrr.mapping.uses[use] }))}
      onUse={({ header }, use) => mapping.use(header, use as SubscriptionUse | null)}
      foldsTexts={isRead}
      isRemembered={isRemembered}
      onReset={mapping.reset}
    />
  );
}

function mappedColumn(column: TableColumn, isOpen: boolean, { mrr, pane }: Texts): MappedColumn {
  const { header, field, use, why } = column;
  return {
    column: column.column,
    header,
    content: column.content,
    is: field === "customer" ? "person" : undefined,
    samples: column.samples,
    use,
    isUsed: field !== null,
    // A field that is recognised and cannot be chosen has its name all the same.
    otherwise: field !== null && use === null ? mrr.columns.fields[field] : pane.columns.notUsed,
    why: why === null ? null : mrr.mapping.why[why],
    isOpen,
    isFixed: header === "" || why === "sameHeader",
  };
}
