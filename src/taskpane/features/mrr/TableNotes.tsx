import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Warning16Regular } from "@fluentui/react-icons";
import { useMemo } from "react";
import { leftOutToday } from "../../../core/ledger/table/leftOutToday";
import type { SubscriptionTable } from "../../../core/ledger/table/subscriptionTable";
import { tableCurrency } from "../../../core/report/layout/tableCurrency";
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
export function TableNotes({ pane, table }: { pane: PaneModel; table: SubscriptionTable }) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { source: texts } = useTexts().mrr;
  const faultyRows = new Set(table.faults.flatMap(({ code, row }) => (code === "mixedCurrencies" ? [] : [row]))).size;
  const [main, ...others] = table.currencies;
  const today = useMemo(() => leftOutToday(table), [table]);
  const unread = table.apart?.headers ?? [];
  const notes = [
    ...(faultyRows > 0 ? [texts.leftOut(faultyRows, format.count(faultyRows))] : []),
    ...(unread.length > 0 ? [texts.apart(unread.join(", "), unread.length)] : []),
    ...(main && others.length > 0 ? [texts.several(main.name, others.map(({ name }) => name).join(", "))] : []),
    ...(today.customers > 0
      ? [
          texts.leftOutToday(
            today.customers,
            format.count(today.customers),
            format.money(today.mrr, tableCurrency(table)),
          ),
        ]
      : []),
    ...(table.profile?.todaysPrices === true ? [texts.todaysPrices] : []),
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
