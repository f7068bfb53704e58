import { makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { SheetColumn } from "../../../../core/accounts/mapping/sheetColumns";
import { columnLetters } from "../../../../core/sheet/sheetRange";
import type { Scale } from "../../../../core/vocabulary/scale";
import { accountFields, type AccountField } from "../../../../core/vocabulary/accountFields";
import { useFormatter } from "../../../format/FormatterContext";
import { useTexts } from "../../../format/TextsContext";
import { verySmallPane } from "../../../frame/paneWidths";
import { useTextStyles } from "../../../frame/useTextStyles";
import { columnIcons, columnKind } from "./columnIcons";
import type { Mapping } from "./useMapping";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "16px 20px minmax(0, 1fr) minmax(96px, 120px)",
    gap: "0 8px",
    alignItems: "start",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
    ...verySmallPane({ gridTemplateColumns: "16px 20px minmax(0, 1fr)" }),
  },
  icon: { marginTop: "2px", color: tokens.colorNeutralForeground3 },
  samples: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  use: { display: "grid", gap: "4px", ...verySmallPane({ gridColumnStart: 3 }) },
  select: {
    minWidth: 0,
    "& select": { fontSize: tokens.fontSizeBase200, width: "100%", textOverflow: "ellipsis" },
  },
  open: { "& select": { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` } },
  why: { gridColumnStart: 3, gridColumnEnd: -1 },
});

/** One column of the sheet: where it stands, what is in it, and what it is used as. */
export function ColumnRow({ column, mapping }: { column: SheetColumn; mapping: Mapping }) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const texts = useTexts().pane.columns;
  const Icon = columnIcons[columnKind(column)];
  const { header, why } = column;
  const samples = column.samples.map((one) => (one.day === null ? one.text : format.date(one.day)));
  return (
    <li className={mergeClasses(styles.row, text.small)}>
      <Icon className={styles.icon} aria-hidden="true" />
      <span className={text.hint}>{columnLetters(column.column)}</span>
      <div>
        <div className={mergeClasses(text.strong, text.wrap)}>{header === "" ? texts.unnamed : header}</div>
        <div className={mergeClasses(text.hint, styles.samples)}>{samples.join(" · ")}</div>
      </div>
      <div className={styles.use}>
        <UseSelect column={column} mapping={mapping} />
        <ScaleSelect column={column} mapping={mapping} />
      </div>
      {why === null ? null : (
        <div className={mergeClasses(text.hint, styles.why)}>{texts.why[why](column.instead ?? "")}</div>
      )}
    </li>
  );
}

function UseSelect({ column, mapping }: { column: SheetColumn; mapping: Mapping }) {
  const styles = useStyles();
  const { fields, pane } = useTexts();
  const texts = pane.columns;
  const { header, why, named } = column;
  return (
    <Select
      size="small"
      root={{ className: mergeClasses(styles.select, mapping.isOpen(column) && styles.open) }}
      data-column={column.column}
      aria-label={texts.useOf(header === "" ? texts.unnamed : header, columnLetters(column.column))}
      value={mapping.useOf(column) ?? ""}
      disabled={header === "" || why === "sameHeader"}
      onChange={(_, { value }) => mapping.use(column, value === "" ? null : (value as AccountField))}
    >
      <option value="">{named ? texts.ownMetric : texts.notUsed}</option>
      {accountFields.map(({ field: one }) => (
        <option key={one} value={one}>
          {fields[one]}
        </option>
      ))}
    </Select>
  );
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
