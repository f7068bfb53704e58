import {
  Button,
  Link,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { DismissButton } from "../DismissButton";
import { useId, useState } from "react";
import type { CellPlace } from "../../commands/spreadsheetHost";
import { cellAddress } from "../../core/sheet/sheetRange";
import type { FormulaReport } from "../../hosts/workbench/formulas/checkFormulas";
import { inNarrowWindow } from "../layout/partLayout";
import { keptReason } from "./formulaWords";
import { useFormatter } from "../../taskpane/format/FormatterContext";
import { useTexts } from "../../taskpane/format/TextsContext";

const maxShown = 200;

const useStyles = makeStyles({
  /** A wide list scrolls in it, and pushes no button out of the window. */
  body: { minWidth: 0 },
  // In a narrow window the messages around it scroll, which is enough.
  list: { maxHeight: "30vh", overflow: "auto", marginTop: "8px", ...inNarrowWindow({ maxHeight: "none" }) },
  table: { borderCollapse: "collapse", fontSize: "12px", lineHeight: "16px" },
  cell: {
    padding: "2px 12px 2px 0",
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    // Long words are cut, yet no column becomes narrower than its words.
    overflowWrap: "break-word",
  },
  address: { fontSize: "inherit", lineHeight: "inherit", whiteSpace: "nowrap" },
  head: { color: tokens.colorNeutralForeground3 },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere", minWidth: "80px" },
});

interface FormulaNoticeProps {
  readonly report: FormulaReport;
  readonly onGoTo: (cell: CellPlace) => void;
  readonly onClose: () => void;
}

/** What became of a file's formulas, where it is not what the file said: each with both values, one click from its cell. */
export function FormulaNotice({ report, onGoTo, onClose }: FormulaNoticeProps) {
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const { different, kept, volatile } = report;
  const styles = useStyles();
  const texts = useTexts().formulas;
  const { count } = useFormatter();
  const titles = [
    ...(different.length > 0 ? [texts.different(different.length, count(different.length))] : []),
    ...(kept.length > 0 ? [texts.kept(kept.length, count(kept.length))] : []),
  ];
  return (
    <MessageBar intent={different.length > 0 ? "warning" : "info"} layout="multiline" politeness="polite">
      <MessageBarBody className={styles.body}>
        {titles.map((title) => (
          <div key={title}>
            <MessageBarTitle>{title}</MessageBarTitle>
          </div>
        ))}
        {kept.length > 0 && <div>{texts.keptDetail}</div>}
        {volatile > 0 && <div>{texts.volatile(volatile, count(volatile))}</div>}
        <div id={listId} className={styles.list} hidden={!isOpen}>
          {isOpen && <FormulaList report={report} onGoTo={onGoTo} />}
        </div>
      </MessageBarBody>
      <MessageBarActions containerAction={<DismissButton onClick={onClose} />}>
        <Button aria-expanded={isOpen} aria-controls={listId} onClick={() => setOpen(!isOpen)}>
          {isOpen ? texts.hide : texts.show}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function FormulaList({ report: { different, kept }, onGoTo }: Pick<FormulaNoticeProps, "report" | "onGoTo">) {
  const texts = useTexts();
  const { count } = useFormatter();
  const styles = useStyles();
  const { columns, list, goTo, more } = texts.formulas;
  const rows = [
    ...different.map((formula) => ({ ...formula, here: formula.grid })),
    ...kept.map((formula) => ({ ...formula, here: keptReason(formula, texts) })),
  ];
  return (
    <>
      <table className={styles.table} aria-label={list}>
        <thead>
          <tr className={styles.head}>
            {[columns.cell, columns.formula, columns.file, columns.here].map((header) => (
              <th key={header} scope="col" className={styles.cell}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, maxShown).map(({ sheet, row, column, formula, file, here }) => {
            const address = `${sheet}!${cellAddress(row, column)}`;
            return (
              <tr key={address}>
                <td className={styles.cell}>
                  <Link
                    as="button"
                    className={styles.address}
                    aria-label={goTo(address)}
                    onClick={() => onGoTo({ sheet, row, column })}
                  >
                    {address}
                  </Link>
                </td>
                <td className={mergeClasses(styles.cell, styles.code)}>{formula}</td>
                <td className={styles.cell}>{file}</td>
                <td className={styles.cell}>{here}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length > maxShown && <div>{more(count(rows.length - maxShown))}</div>}
    </>
  );
}
