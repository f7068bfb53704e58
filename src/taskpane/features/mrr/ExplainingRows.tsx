import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { nextStartingWith } from "../../../commands/nextStartingWith";
import type { TableFigures } from "../../../commands/calculator/subscriptions/tableFigures";
import type { Explanation, ExplainingRow } from "../../../core/ledger/reconciliation/explanation";
import { useFormatter } from "../../format/FormatterContext";
import { useTexts } from "../../format/TextsContext";
import { VirtualList } from "../../frame/list/VirtualList";
import { useTextStyles } from "../../frame/useTextStyles";
import { CustomerRow } from "./CustomerRow";
import type { PaneModel } from "./mrrPane";

/** One line of text, as high as its link. */
const rowHeight = 24;

const useStyles = makeStyles({
  further: { paddingLeft: "8px" },
});

interface ExplainingRowsProps {
  readonly pane: PaneModel;
  readonly table: TableFigures;
  readonly explanation: Explanation;
  readonly change: (amount: number) => string;
}

/** The rows that an explanation is about, those with the largest effect first. */
export function ExplainingRows({ pane, table, explanation: { rows, rowCount }, change }: ExplainingRowsProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { reconcile: texts } = useTexts().mrr;
  const nameOf = ({ customer }: ExplainingRow): string => (customer === "" ? texts.noName : customer);
  const further = rowCount - rows.length;
  return (
    <>
      <VirtualList
        name={texts.rows}
        count={rows.length}
        rowHeight={rowHeight}
        find={(start, from) => nextStartingWith(rows.length, (index) => nameOf(rows[index]!), start, from)}
        waiting={null}
        row={(index, tabIndex) => {
          const { row, mrr } = rows[index]!;
          const name = nameOf(rows[index]!);
          const number = String(row + 1);
          return (
            <CustomerRow
              pane={pane}
              table={table}
              row={row}
              name={name}
              amount={change(mrr)}
              goTo={texts.row(number)}
              goToName={texts.goToRow(number, name)}
              tabIndex={tabIndex}
            />
          );
        }}
      />
      {further > 0 ? (
        <p className={mergeClasses(text.plain, text.hint, styles.further)}>
          {texts.furtherRows(format.count(further))}
        </p>
      ) : null}
    </>
  );
}
