import { makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import type { Movements } from "../../../core/ledger/movements";
import { periodsBetween, sameSpan, type Span } from "../../../core/ledger/periods";
import { rateValue, type Rate } from "../../../core/ledger/rates/rate";
import { rates } from "../../../core/ledger/rates/rates";
import { useFormatter } from "../../format/FormatterContext";
import { ScrollRegion } from "../../frame/ScrollRegion";
import { SmallLink } from "../../frame/SmallLink";
import { useTextStyles } from "../../frame/useTextStyles";
import type { MrrFigures } from "./mrrState";
import { hasCents } from "../../../core/report/layout/hasCents";
import { periodName } from "./spanWords";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  // Its rows reach to the edge, where their background shows.
  region: { paddingLeft: 0, paddingRight: 0 },
  table: { width: "100%", borderCollapse: "collapse" },
  head: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, height: "24px" },
  cell: { padding: "0 8px" },
  left: { textAlign: "left" },
  name: { fontWeight: "inherit" },
  row: {
    height: "26px",
    cursor: "pointer",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  chosen: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundSelected },
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  // Names of odd days are long: they wrap before a figure is out of sight.
  link: {
    color: tokens.colorNeutralForeground1,
    fontWeight: "inherit",
    whiteSpace: "normal",
    lineHeight: tokens.lineHeightBase200,
  },
});

interface PeriodsTableProps {
  readonly figures: MrrFigures;
  readonly onChoose: (period: Span) => void;
}

/** One row per period: one tab stop, arrow keys inside; Enter or a click chooses the period. */
export function PeriodsTable({ figures, onChoose }: PeriodsTableProps) {
  const allTexts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const arrowKeys = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  const { periods: texts } = allTexts.mrr;
  const { table, days, periods, period, stepMonths } = figures;
  const decimals = hasCents(periods.map(({ openingMrr }) => openingMrr)) ? 2 : 0;
  const share = (rate: Rate, moved: Movements): string => {
    const value = rateValue(rate, moved);
    return value === null ? allTexts.mrr.rates.nothing : format.rate(value);
  };
  const number = mergeClasses(styles.cell, text.number);
  return (
    <ScrollRegion name={texts.titles[stepMonths]} className={styles.region}>
      <table className={mergeClasses(styles.table, text.small)} aria-label={texts.titles[stepMonths]}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.cell, styles.left)}>
              {texts.period}
            </th>
            {[texts.opening, texts.nrr, texts.grr].map((header) => (
              <th key={header} scope="col" className={mergeClasses(styles.head, number)}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...arrowKeys}>
          {periodsBetween(days).map((one, index) => {
            const moved = periods[index];
            if (!moved) return null;
            const isChosen = sameSpan(one, period);
            const choose = (): void => onChoose(one);
            return (
              <tr
                key={one.from}
                className={mergeClasses(styles.row, isChosen && styles.chosen, isChosen && text.strong)}
                aria-current={isChosen ? "true" : undefined}
                onClick={choose}
              >
                <th scope="row" className={mergeClasses(styles.cell, styles.left, styles.name)}>
                  <SmallLink className={styles.link} onClick={choose}>
                    {periodName(one, stepMonths, format, allTexts)}
                  </SmallLink>
                </th>
                <td className={number}>{format.money(moved.openingMrr, table.currency, decimals)}</td>
                <td className={number}>{share(rates.nrr, moved)}</td>
                <td className={number}>{share(rates.grr, moved)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
