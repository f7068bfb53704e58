import { makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { LineId } from "../../../core/ledger/lineCustomers";
import { useFormatter } from "../../format/FormatterContext";
import { ScrollRegion } from "../../frame/ScrollRegion";
import { Section } from "../../frame/Section";
import { SmallLink } from "../../frame/SmallLink";
import { useTextStyles } from "../../frame/useTextStyles";
import type { MrrFigures } from "./mrrState";
import { isTotal, rollForward, type RollForwardLine } from "./rollForward";
import { spanWords } from "./spanWords";
import { waterfall, type WaterfallBar } from "./waterfall";
import { WaterfallCell } from "./WaterfallCell";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse" },
  head: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, height: "24px", padding: 0 },
  left: { textAlign: "left", whiteSpace: "nowrap" },
  row: { height: "26px", cursor: "pointer", ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover } },
  name: { padding: "0 8px 0 0", textAlign: "left", fontWeight: "inherit" },
  link: { color: tokens.colorNeutralForeground1, fontWeight: "inherit" },
  plot: { width: "100%", padding: 0 },
  // Money and counts take the room they need, the plot what is left; what is too little for a plot shows none.
  leftOver: { containerName: "plot", containerType: "inline-size" },
  drawn: { "@container plot (max-width: 47px)": { display: "none" } },
  figure: { padding: "0 0 0 8px" },
  count: { fontWeight: tokens.fontWeightRegular },
  hint: { marginTop: "8px" },
});

/** The id of the button that a line of the roll-forward is, so that the focus can come back to it. */
export function lineButtonId(line: LineId): string {
  return `mrr-line-${line}`;
}

interface RollForwardSectionProps {
  readonly figures: MrrFigures;
  /** True when other figures are on their way. */
  readonly isUpdating: boolean;
  readonly onOpen: (line: LineId) => void;
}

/** From the MRR at opening to that at closing: a waterfall whose rows are its table, each leading to its customers. */
export function RollForwardSection({ figures, isUpdating, onOpen }: RollForwardSectionProps) {
  const allTexts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const arrowKeys = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  const { rollForward: texts, span: spanTexts } = allTexts.mrr;
  const { table, period, moved } = figures;
  const { currency } = table;
  const { lines, decimals, addsUpTo } = rollForward(moved);
  const { bars, start } = waterfall(lines);
  const name = `${texts.title}, ${spanWords(period, format, allTexts)}`;
  const closing = lines.at(-1)?.amount ?? 0;
  const money = (amount: number): string => format.money(amount, currency, decimals);
  return (
    <Section id="rollForward" title={texts.title} hint={isUpdating ? spanTexts.updating : texts.hint(currency)}>
      <ScrollRegion name={name}>
        <table className={mergeClasses(styles.table, text.small)} aria-label={name}>
          <Head start={start} currency={currency} />
          <tbody {...arrowKeys}>
            {lines.map((line, index) => (
              <Line
                key={line.id}
                line={line}
                money={money}
                change={(amount) => format.change(amount, currency, decimals)}
                onOpen={onOpen}
              >
                {bars[index] ? (
                  <WaterfallCell
                    className={styles.drawn}
                    bar={bars[index]}
                    isFirst={index === 0}
                    isLast={index === lines.length - 1}
                    isCut={start > 0}
                    name={barName(line.id, bars[index], money, texts.bar)}
                  />
                ) : null}
              </Line>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {addsUpTo === closing ? null : (
        <p className={mergeClasses(text.plain, text.small, text.hint, styles.hint)}>
          {texts.rounded(money(addsUpTo), money(Math.abs(addsUpTo - closing)), addsUpTo > closing)}
        </p>
      )}
      <p className={mergeClasses(text.plain, text.small, text.hint, styles.hint)}>
        {moved.openingCustomers + moved.closingCustomers === 0 ? texts.empty : texts.select}
      </p>
    </Section>
  );
}

/** @param start where the plot begins, when not at zero */
function Head({ start, currency }: { readonly start: number; readonly currency: string | null }) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { rollForward: texts } = useTexts().mrr;
  return (
    <thead>
      <tr>
        <th scope="col" className={mergeClasses(styles.head, styles.left)}>
          <span className={text.unseen}>{texts.movement}</span>
        </th>
        <th scope="col" className={mergeClasses(styles.head, styles.left, styles.plot)}>
          <span className={text.unseen}>{texts.runningTotal}</span>
          <div className={styles.leftOver}>
            {start > 0 ? (
              // Where the plot is narrow the words reach into the column of money, whose head is short and on the right.
              <span className={styles.drawn}>{texts.cutAt(format.money(start, currency))}</span>
            ) : null}
          </div>
        </th>
        <th scope="col" className={mergeClasses(styles.head, text.number, styles.figure)}>
          {texts.mrr}
        </th>
        <th scope="col" className={mergeClasses(styles.head, text.number, styles.figure)}>
          <span aria-hidden="true" title={texts.customers}>
            {texts.customersSign}
          </span>
          <span className={text.unseen}>{texts.customers}</span>
        </th>
      </tr>
    </thead>
  );
}

interface LineProps extends Pick<RollForwardSectionProps, "onOpen"> {
  readonly line: RollForwardLine;
  readonly money: (amount: number) => string;
  readonly change: (amount: number) => string;
  /** Its bar in the waterfall. */
  readonly children: ReactNode;
}

/** A total or a movement, which leads to its customers. */
function Line({ line: { id, amount, customers }, money, change, onOpen, children }: LineProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { count } = useFormatter();
  const { rollForward: texts } = useTexts().mrr;
  return (
    <tr className={mergeClasses(styles.row, isTotal(id) && text.strong)} onClick={() => onOpen(id)}>
      <th scope="row" className={styles.name}>
        <SmallLink id={lineButtonId(id)} className={styles.link} onClick={() => onOpen(id)}>
          {texts.lines[id]}
        </SmallLink>
      </th>
      <td className={styles.plot}>
        <div className={styles.leftOver}>{children}</div>
      </td>
      <td className={mergeClasses(styles.figure, text.number)}>{isTotal(id) ? money(amount) : change(amount)}</td>
      <td className={mergeClasses(styles.figure, text.number, text.hint, styles.count)}>{count(customers)}</td>
    </tr>
  );
}

/** The running total before and after a movement. */
function barName(
  id: LineId,
  { before, after }: WaterfallBar,
  money: (amount: number) => string,
  words: (from: string, to: string) => string,
): string {
  return isTotal(id) ? money(after) : words(money(before), money(after));
}
