import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Warning16Regular } from "@fluentui/react-icons";
import type { TableFigures } from "../../../commands/calculator/subscriptions/tableFigures";
import { useFormatter } from "../../format/FormatterContext";
import { SmallLink } from "../../frame/SmallLink";
import { useTextStyles } from "../../frame/useTextStyles";
import type { PaneModel } from "./mrrPane";
import { paneTokens } from "../../theme/paneTokens";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  note: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "0 8px",
    padding: "4px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { color: paneTokens.statusWarningText, flexShrink: 0 },
  words: { flexGrow: 1, flexBasis: "70%" },
});

/** What is not in the figures though it stands in the table, with the way to it. */
export function TableNotes({ pane, table }: { pane: PaneModel; table: TableFigures }) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { source: texts } = useTexts().mrr;
  const { faultyRows, currencies, currency, leftOutToday: today, headersApart: unread, profile } = table;
  const [main, ...others] = currencies;
  const notes = [
    ...(faultyRows > 0 ? [texts.leftOut(faultyRows, format.count(faultyRows))] : []),
    ...(unread.length > 0 ? [texts.apart(unread.join(", "), unread.length)] : []),
    ...(main && others.length > 0 ? [texts.several(main.name, others.map(({ name }) => name).join(", "))] : []),
    ...(today.customers > 0
      ? [texts.leftOutToday(today.customers, format.count(today.customers), format.money(today.mrr, currency))]
      : []),
    ...(profile?.hasTodaysPrices ? [texts.todaysPrices] : []),
  ];
  if (notes.length === 0) return null;
  return (
    <div className={mergeClasses(styles.note, text.small)}>
      <Warning16Regular className={styles.icon} aria-hidden="true" />
      <span className={styles.words}>{notes.join(" ")}</span>
      <SmallLink onClick={() => pane.runCommand("showProblems")}>{texts.showProblems}</SmallLink>
    </div>
  );
}
