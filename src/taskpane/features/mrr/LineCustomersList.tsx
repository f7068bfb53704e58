import { Button, makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import { ArrowLeft20Regular, Filter20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, type Ref } from "react";
import type { ListedCustomer } from "../../../commands/calculator/subscriptions/subscriptionQuestions";
import type { LineId } from "../../../core/ledger/lineCustomers";
import type { Texts } from "../../../texts/texts";
import type { Formatter } from "../../format/formatter";
import { useFormatter } from "../../format/FormatterContext";
import { useTexts } from "../../format/TextsContext";
import { FilterField } from "../../frame/FilterField";
import { SmallLink } from "../../frame/SmallLink";
import { useTextStyles } from "../../frame/useTextStyles";
import type { PaneModel } from "./mrrPane";
import type { MrrFigures } from "./mrrState";
import { rollForward } from "./rollForward";
import { spanWords } from "./spanWords";
import { customersAtATime, useLineCustomers } from "./useLineCustomers";

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
  const { filter, search, showMore, listed } = useLineCustomers(pane, figures, line);
  const back = useRef<HTMLButtonElement>(null);
  const firstFurther = useRef<HTMLLIElement>(null);
  const arrowKeys = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  const { customers: texts, rollForward: lineTexts } = allTexts.mrr;
  const { period } = figures;
  const shown = listed?.customers.length ?? 0;
  const more = Math.min((listed?.matching ?? 0) - shown, customersAtATime);
  const lastPage = Math.ceil(shown / customersAtATime - 1) * customersAtATime;

  useEffect(() => back.current?.focus(), []);
  useEffect(() => {
    // The link that had the focus is further down, or gone.
    if (shown > customersAtATime) firstFurther.current?.querySelector("button")?.focus();
  }, [shown]);

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
          {listed === null
            ? allTexts.mrr.source.reading
            : countWords(
                listed.matching,
                listed.all,
                totalWords(figures, line, listed.hasCents, format),
                format.count,
                allTexts,
              )}
        </p>
      </div>
      {listed === null ? null : listed.matching === 0 ? (
        <p className={mergeClasses(text.plain, styles.empty)}>
          {listed.all === 0 ? texts.none : texts.noMatch(listed.filter)}
        </p>
      ) : (
        <ul className={styles.list} aria-label={texts.list} {...arrowKeys}>
          {listed.customers.map((customer, index) => (
            <CustomerEntry
              key={customer.customer}
              ref={index === lastPage ? firstFurther : undefined}
              pane={pane}
              figures={figures}
              line={line}
              hasCents={listed.hasCents}
              customer={customer}
            />
          ))}
        </ul>
      )}
      {more > 0 ? (
        <SmallLink className={styles.more} onClick={showMore}>
          {texts.showMore(format.count(more))}
        </SmallLink>
      ) : null}
    </div>
  );
}

interface CustomerEntryProps extends Omit<LineCustomersListProps, "onClose"> {
  readonly customer: ListedCustomer;
  readonly hasCents: boolean;
  readonly ref: Ref<HTMLLIElement> | undefined;
}

/** A customer, what it adds to the line, and the way to its row. */
function CustomerEntry({ pane, figures, line, customer, hasCents, ref }: CustomerEntryProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { customers: texts } = useTexts().mrr;
  const { range, currency, customerColumn } = figures.table;
  const { name, row, amount } = customer;
  const [opening = "", closing = ""] = [customer.openingMrr, customer.closingMrr].map((mrr) =>
    format.money(mrr, currency, decimalsOf(figures, hasCents)),
  );
  const number = String(row + 1);
  const cell = { sheet: range.sheet, row, column: customerColumn };
  return (
    <li ref={ref} className={styles.customer}>
      <span className={mergeClasses(text.strong, text.wrap)}>{name}</span>
      <span className={text.number}>{amountWords(amount, figures, line, hasCents, format)}</span>
      <span className={text.hint}>
        <span aria-hidden="true">{texts.fromTo(opening, closing)}</span>
        <span className={text.unseen}>{texts.fromToName(opening, closing)}</span>
      </span>
      <SmallLink
        className={styles.goTo}
        aria-label={texts.goToRowName(name, number)}
        onClick={() => pane.runCommand("goToCell", { cell })}
      >
        {texts.goToRow(number)}
      </SmallLink>
    </li>
  );
}

/** With cents where any customer has them, or the roll-forward is printed with them. */
function decimalsOf({ moved }: MrrFigures, hasCents: boolean): number {
  return hasCents ? 2 : rollForward(moved).decimals;
}

/** A total as it is; what a movement adds or takes away with its sign. */
function amountWords(amount: number, figures: MrrFigures, line: LineId, hasCents: boolean, format: Formatter): string {
  const { currency } = figures.table;
  const decimals = decimalsOf(figures, hasCents);
  const isTotal = line === "opening" || line === "closing";
  return isTotal ? format.money(amount, currency, decimals) : format.change(amount, currency, decimals);
}

function totalWords(figures: MrrFigures, line: LineId, hasCents: boolean, format: Formatter): string {
  const total = rollForward(figures.moved).lines.find(({ id }) => id === line)?.amount ?? 0;
  return amountWords(total, figures, line, hasCents, format);
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
