import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useFormatter } from "../../format/FormatterContext";
import { Section } from "../../frame/Section";
import { useTextStyles } from "../../frame/useTextStyles";
import type { MrrFigures } from "./mrrState";
import { rateLines } from "./rateLines";
import { rollForward } from "./rollForward";
import { spanWords } from "./spanWords";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  rate: {
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { borderTop: "none" },
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "0 8px" },
  value: { marginLeft: "auto" },
  sign: { color: tokens.colorNeutralForeground1 },
});

/** Every rate of the period with its definition, the figures that it is made of, and which way is good. */
export function RatesSection({ figures }: { figures: MrrFigures }) {
  const texts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { table, period, moved } = figures;
  const rates = rateLines(moved, rollForward(moved), table.currency, format, texts);
  return (
    <Section id="rates" title={texts.mrr.rates.title} hint={spanWords(period, format, texts)}>
      <ul className={mergeClasses(styles.list, text.small)} aria-label={texts.mrr.rates.title}>
        {rates.map(({ name, value, definition, sign }) => (
          <li key={name} className={styles.rate}>
            <div className={styles.head}>
              <span className={text.strong}>{name}</span>{" "}
              <span className={mergeClasses(text.medium, text.strong, styles.value)}>{value}</span>
            </div>
            <div className={text.hint}>
              {definition} <span className={styles.sign}>{sign}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
