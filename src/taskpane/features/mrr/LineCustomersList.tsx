import { Button, makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import { ArrowLeft20Regular, Filter20Regular } from "@fluentui/react-icons";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Ledger } from "../../../core/ledger/ledger";
import { movedCustomers } from "../../../core/ledger/movedCustomers";
import type { Span } from "../../../core/ledger/periods";
import { useFormatter } from "../../format/FormatterContext";
import { FilterField } from "../../frame/FilterField";
import { SmallLink } from "../../frame/SmallLink";
import { useTextStyles } from "../../frame/useTextStyles";
import type { MrrFigures } from "./mrrState";
import type { PaneModel } from "./mrrPane";
import { hasCents } from "./hasCents";
import { explainingRows, lineCustomers, type LineCustomer } from "./lineCustomers";
import { rollForward, type LineId } from "./rollForward";
import { spanWords } from "./spanWords";
import { useSlices } from "./useSlices";
import { useTexts } from "../../format/TextsContext";
import type { Texts } from "../../../texts/texts";

/** So many customers are shown, and so many more with every *Show more*. */
const customersAtATime = 50;

const useStyles = makeStyles({
  head: { padding: "0 16px 8px", display: "grid", gap: "8px" },
  title: { display: "flex", alignItems: "center", gap: "4px", marginLeft: "-8px" },
  back: { minWidth: "32px" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  customer: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: "0 8px",
    alignItems: "center",
    padding: "4px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  goTo: { justifySelf: "end" },
  more: { margin: "4px 16px 12px" },
  empty: { padding: "8px 16px" },
});

interface LineCustomersListProps {
  readonly pane: PaneModel;
  readonly figures: MrrFigures;
  readonly line: LineId;
  readonly onClose: () => void;
}

/** The customers behind one line of the roll-forward, the largest first, each with a way to its row in the sheet. */
export function LineCustomersList({ pane, figures, line, onClose }: LineCustomersListProps) {
  const allTexts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const [filter, setFilter] = useState("");
  const wanted = useDeferredValue(filter).trim().toLowerCase();
  const [count, setCount] = useState(customersAtATime);
  const back = useRef<HTMLButtonElement>(null);
  const firstFurther = useRef<HTMLLIElement>(null);
  const arrowKeys = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  const { customers: texts, rollForward: lineTexts } = allTexts.mrr;
  const { table, period, moved, currency } = figures;
  const { ledger } = table;

  const periods = useMemo(() => [period], [period]);
  const listOf = useCallback((span: Span) => listCustomers(ledger, span, line), [ledger, line]);
  const [listed] = useSlices(periods, listOf) ?? [];
  const all = listed?.customers ?? [];
  const matching = wanted === "" ? all : all.filter(({ name }) => name.toLowerCase().includes(wanted));
  const printed = rollForward(moved);
  const withCents = hasCents(all.flatMap(({ openingMrr, closingMrr }) => [openingMrr, closingMrr]));
  const decimals = withCents ? 2 : printed.decimals;
  const total = printed.lines.find(({ id }) => id === line)?.amount ?? 0;
  const isTotal = line === "opening" || line === "closing";
  const totalWords = isTotal ? format.money(total, currency, decimals) : format.change(total, currency, decimals);
  const more = Math.min(matching.length - count, customersAtATime);

  useEffect(() => back.current?.focus(), []);
  useEffect(() => {
    // The link that had the focus is further down, or gone.
    if (count > customersAtATime) firstFurther.current?.querySelector("button")?.focus();
  }, [count]);

  const goTo = ({ customer }: LineCustomer): void => {
    const row = table.range.firstRow + (listed?.rows[customer] ?? 0);
    const column = table.range.firstColumn + (table.columns?.customer ?? 0);
    pane.runCommand("goToCell", { cell: { sheet: table.range.sheet, row, column } });
  };
  return (
    <div
      className={text.small}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
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
            {texts.title(lineTexts.lines[line], spanWords(period, format, allTexts))}
          </h2>
        </div>
        {all.length === 0 ? null : (
          <FilterField
            label={texts.filter}
            clearLabel={texts.clearFilter}
            Icon={Filter20Regular}
            value={filter}
            onChange={(value) => {
              setFilter(value);
              setCount(customersAtATime);
            }}
          />
        )}
        <p role="status" className={mergeClasses(text.plain, text.hint)}>
          {listed
            ? countWords(matching.length, all.length, totalWords, format.count, allTexts)
            : allTexts.mrr.source.reading}
        </p>
      </div>
      {!listed ? null : matching.length === 0 ? (
        <p className={mergeClasses(text.plain, styles.empty)}>
          {all.length === 0 ? texts.none : texts.noMatch(filter)}
        </p>
      ) : (
        <ul className={styles.list} aria-label={texts.list} {...arrowKeys}>
          {matching.slice(0, count).map((customer, index) => {
            const [opening, closing] = [customer.openingMrr, customer.closingMrr].map((mrr) =>
              format.money(mrr, currency, decimals),
            );
            const row = String(table.range.firstRow + (listed?.rows[customer.customer] ?? 0) + 1);
            return (
              <li
                key={customer.customer}
                ref={index === count - customersAtATime ? firstFurther : undefined}
                className={styles.customer}
              >
                <span className={mergeClasses(text.strong, text.wrap)}>{customer.name}</span>
                <span className={text.number}>
                  {isTotal
                    ? format.money(customer.amount, currency, decimals)
                    : format.change(customer.amount, currency, decimals)}
                </span>
                <span className={text.hint}>
                  <span aria-hidden="true">{texts.fromTo(opening ?? "", closing ?? "")}</span>
                  <span className={text.unseen}>{texts.fromToName(opening ?? "", closing ?? "")}</span>
                </span>
                <SmallLink
                  className={styles.goTo}
                  aria-label={texts.goToRowName(customer.name, row)}
                  onClick={() => goTo(customer)}
                >
                  {texts.goToRow(row)}
                </SmallLink>
              </li>
            );
          })}
        </ul>
      )}
      {more > 0 ? (
        <SmallLink className={styles.more} onClick={() => setCount(count + customersAtATime)}>
          {texts.showMore(format.count(more))}
        </SmallLink>
      ) : null}
    </div>
  );
}

/** The customers of a line, and the rows that explain what became of them. */
function listCustomers(ledger: Ledger, period: Span, line: LineId) {
  const moved = movedCustomers(ledger, period.from, period.to);
  return { customers: lineCustomers(moved, ledger.customers, line), rows: explainingRows(ledger, period) };
}

function countWords(
  matching: number,
  all: number,
  total: string,
  count: (value: number) => string,
  allTexts: Texts,
): string {
  const { customers: texts } = allTexts.mrr;
  const words = texts.count(all, count(all));
  return matching === all ? texts.total(words, total) : texts.shown(count(matching), words);
}
