import { makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { columnLetters } from "../../../core/sheet/sheetRange";
import { useFormatter } from "../../format/FormatterContext";
import { useTexts } from "../../format/TextsContext";
import { verySmallPane } from "../paneWidths";
import { useTextStyles } from "../useTextStyles";
import { columnIcons } from "./columnIcons";
import type { MappedColumn, UseOption } from "./mappedColumn";

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

export interface ColumnRowProps {
  readonly column: MappedColumn;
  readonly options: readonly UseOption[];
  readonly onUse: (column: MappedColumn, use: string | null) => void;
  /** What else is to be chosen of the column. */
  readonly more?: ((column: MappedColumn) => ReactNode) | undefined;
}

/** One column of the sheet: where it stands, what is in it, and what it is used as. */
export function ColumnRow({ column, options, onUse, more }: ColumnRowProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const texts = useTexts().pane.columns;
  const Icon = columnIcons[column.is ?? column.content];
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
        <UseSelect column={column} options={options} onUse={onUse} />
        {more?.(column)}
      </div>
      {why === null ? null : <div className={mergeClasses(text.hint, styles.why)}>{why}</div>}
    </li>
  );
}

function UseSelect({ column, options, onUse }: ColumnRowProps) {
  const styles = useStyles();
  const texts = useTexts().pane.columns;
  const { header, use, otherwise, isOpen, isFixed } = column;
  return (
    <Select
      size="small"
      root={{ className: mergeClasses(styles.select, isOpen && styles.open) }}
      data-column={column.column}
      aria-label={texts.useOf(header === "" ? texts.unnamed : header, columnLetters(column.column))}
      value={use ?? ""}
      disabled={isFixed}
      onChange={(_, { value }) => onUse(column, value === "" ? null : value)}
    >
      <option value="">{otherwise}</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  );
}
