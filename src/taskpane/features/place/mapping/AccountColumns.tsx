import { makeStyles, Select, tokens } from "@fluentui/react-components";
import type { SheetColumn } from "../../../../core/accounts/mapping/sheetColumns";
import { accountFields, type AccountField } from "../../../../core/vocabulary/accountFields";
import type { Scale } from "../../../../core/vocabulary/scale";
import type { Texts } from "../../../../texts/texts";
import { useTexts } from "../../../format/TextsContext";
import { ColumnsSection } from "../../../frame/mapping/ColumnsSection";
import type { MappedColumn } from "../../../frame/mapping/mappedColumn";
import type { Mapping } from "./useMapping";

const useStyles = makeStyles({
  select: {
    minWidth: 0,
    "& select": { fontSize: tokens.fontSizeBase200, width: "100%", textOverflow: "ellipsis" },
  },
});

interface AccountColumnsProps {
  readonly mapping: Mapping;
  /** The column to put the focus on: with each new request, the first one for `null`. */
  readonly request: { readonly column: number | null } | null;
}

/** The columns of an accounts sheet, with the fields that they can be. */
export function AccountColumns({ mapping, request }: AccountColumnsProps) {
  const texts = useTexts();
  const columnAt = new Map(mapping.columns.map((one) => [one.column, one]));
  return (
    <ColumnsSection
      columns={mapping.columns.map((column) => mappedColumn(column, mapping, texts))}
      options={accountFields.map(({ field }) => ({ value: field, label: texts.fields[field] }))}
      onUse={({ column }, use) => mapping.use(columnAt.get(column)!, use as AccountField | null)}
      more={({ column }) => <ScaleSelect column={columnAt.get(column)!} mapping={mapping} />}
      // Where nothing names the accounts, a text most likely does.
      foldsTexts={mapping.proposals === null}
      isRemembered={mapping.isRemembered}
      onReset={mapping.reset}
      request={request}
    />
  );
}

function mappedColumn(column: SheetColumn, mapping: Mapping, { pane: { columns: texts } }: Texts): MappedColumn {
  const { header, field, named, why } = column;
  return {
    column: column.column,
    header,
    content: column.content,
    is: field === "id" ? "id" : field === "owner" ? "person" : undefined,
    samples: column.samples,
    use: mapping.useOf(column),
    isUsed: named || (field !== null && (why === null || why === "waits")),
    otherwise: named ? texts.ownMetric : texts.notUsed,
    why: why === null ? null : texts.why[why](column.instead ?? ""),
    isOpen: mapping.isOpen(column),
    isFixed: header === "" || why === "sameHeader",
  };
}

/** What the numbers of a column were taken for, where they could mean several things. */
function ScaleSelect({ column, mapping }: { column: SheetColumn; mapping: Mapping }) {
  const styles = useStyles();
  const { fields, scales, pane } = useTexts();
  const found = mapping.scales.get(column.column);
  if (found === undefined) return null;
  return (
    <Select
      size="small"
      root={{ className: styles.select }}
      aria-label={pane.columns.scaleOf(fields[found.field])}
      value={found.scale}
      onChange={(_, { value }) => mapping.rescale(column, found.field, value as Scale)}
    >
      {found.choices.map((scale) => (
        <option key={scale} value={scale}>
          {scales[scale]}
        </option>
      ))}
    </Select>
  );
}
