import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { ArrowLeft20Regular, Filter20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, type KeyboardEvent } from "react";
import type { LineId } from "../../../core/ledger/lineCustomers";
import { useFormatter } from "../../format/FormatterContext";
import { useTexts } from "../../format/TextsContext";
import { FilterField } from "../../frame/FilterField";
import { VirtualList } from "../../frame/list/VirtualList";
import { useTextStyles } from "../../frame/useTextStyles";
import { CustomerRow } from "./CustomerRow";
import { lineAmountWords, type LineAmountWords } from "./lineAmountWords";
import type { PaneModel } from "./mrrPane";
import type { MrrFigures } from "./mrrState";
import { spanWords } from "./spanWords";
import { useLineCustomers, type LineCustomers, type ListedCustomers } from "./useLineCustomers";

/** Two lines of text, and their margin. */
const rowHeight = 49;

const useStyles = makeStyles({
  head: { padding: "0 16px 8px", display: "grid", gap: "8px" },
  title: { display: "flex", alignItems: "center", gap: "4px", marginLeft: "-8px" },
  back: { minWidth: "32px" },
  words: { padding: "8px 16px" },
});

interface LineCustomersListProps {
  readonly pane: PaneModel;
  readonly figures: MrrFigures;
  readonly line: LineId;
  readonly onClose: () => void;
}

/** The customers behind one line of the roll-forward, the largest first, each with a way to its row in the sheet. */
export function LineCustomersList({ pane, figures, line, onClose }: LineCustomersListProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { customers: texts } = useTexts().mrr;
  const customers = useLineCustomers(pane, figures, line);
  const { listed } = customers;
  const words = lineAmountWords(figures, line, listed?.hasCents ?? false, format);
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return (
    <div className={text.small} onKeyDown={closeOnEscape}>
      <Head figures={figures} line={line} customers={customers} total={words.total} onClose={onClose} />
      {listed === null ? null : listed.matching === 0 ? (
        <p className={mergeClasses(text.plain, styles.words)}>
          {listed.all === 0 ? texts.none : texts.noMatch(listed.filter)}
        </p>
      ) : (
        <Customers key={listed.filter} pane={pane} figures={figures} listed={listed} words={words} />
      )}
    </div>
  );
}

interface HeadProps extends Omit<LineCustomersListProps, "pane"> {
  readonly customers: LineCustomers;
  readonly total: string;
}

/** The way back, what the list is of, its filter, and how many customers that leaves. */
function Head({ figures, line, customers: { filter, search, listed }, total, onClose }: HeadProps) {
  const allTexts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const back = useRef<HTMLButtonElement>(null);
  const { customers: texts, rollForward: lineTexts, source } = allTexts.mrr;
  useEffect(() => back.current?.focus(), []);
  return (
    <div className={styles.head}>
      <div className={styles.title}>
        <Button
          ref={back}
          appearance="subtle"
          className={styles.back}
          aria-label={texts.back}
          icon={<ArrowLeft20Regular />}
          onClick={onClose}
        />
        <h2 className={mergeClasses(text.plain, text.medium, text.strong)}>
          {texts.title(lineTexts.lines[line], spanWords(figures.period, format, allTexts))}
        </h2>
      </div>
      {listed === null || listed.all === 0 ? null : (
        <FilterField
          label={texts.filter}
          clearLabel={texts.clearFilter}
          Icon={Filter20Regular}
          value={filter}
          onChange={search}
        />
      )}
      <p role="status" className={mergeClasses(text.plain, text.hint)}>
        {listed === null ? source.reading : <Count listed={listed} total={total} />}
      </p>
    </div>
  );
}

function Count({ listed: { matching, all }, total }: { readonly listed: ListedCustomers; readonly total: string }) {
  const { customers: texts } = useTexts().mrr;
  const { count } = useFormatter();
  const words = texts.count(all, count(all));
  return matching === all ? texts.total(words, total) : texts.shown(count(matching), words);
}

interface CustomersProps extends Pick<LineCustomersListProps, "pane" | "figures"> {
  readonly listed: ListedCustomers;
  readonly words: LineAmountWords;
}

function Customers({ pane, figures, listed, words }: CustomersProps) {
  const styles = useStyles();
  const { customers: texts, source } = useTexts().mrr;
  return (
    <VirtualList
      name={texts.list}
      count={listed.matching}
      rowHeight={rowHeight}
      find={listed.find}
      onNeed={listed.need}
      waiting={<div className={styles.words}>{source.reading}</div>}
      row={(index, tabIndex) => {
        const customer = listed.customer(index);
        if (customer === null) return null;
        const { name, row, amount, openingMrr, closingMrr } = customer;
        const number = String(row + 1);
        return (
          <CustomerRow
            pane={pane}
            table={figures.table}
            row={row}
            name={name}
            amount={words.amount(amount)}
            detail={<FromTo opening={words.mrr(openingMrr)} closing={words.mrr(closingMrr)} />}
            goTo={texts.goToRow(number)}
            goToName={texts.goToRowName(name, number)}
            tabIndex={tabIndex}
          />
        );
      }}
    />
  );
}

function FromTo({ opening, closing }: { readonly opening: string; readonly closing: string }) {
  const text = useTextStyles();
  const { customers: texts } = useTexts().mrr;
  return (
    <span className={text.hint}>
      <span aria-hidden="true">{texts.fromTo(opening, closing)}</span>
      <span className={text.unseen}>{texts.fromToName(opening, closing)}</span>
    </span>
  );
}
