import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Regular, Dismiss16Regular } from "@fluentui/react-icons";
import { sameDefinition } from "../../../core/ledger/mrrDefinition";
import { useFormatter } from "../../format/FormatterContext";
import { SmallLink } from "../../frame/SmallLink";
import { useTextStyles } from "../../frame/useTextStyles";
import type { MrrWritten } from "./mrrState";
import { sameDays } from "./mrrSpans";
import type { PaneModel } from "./mrrPane";
import { plainRange } from "./plainRange";
import { paneTokens } from "../../theme/paneTokens";
import { useTexts } from "../../format/TextsContext";
import type { Texts } from "../../../texts/texts";

const useStyles = makeStyles({
  message: { width: "100%" },
  success: { backgroundColor: paneTokens.statusSuccessBg, border: `1px solid ${tokens.colorNeutralStroke2}` },
  icon: { color: paneTokens.statusSuccessText },
  orphans: { margin: "4px 0 0", paddingLeft: "16px" },
});

interface WrittenMessageProps {
  readonly pane: PaneModel;
  readonly onDismiss: () => void;
}

/** What was written last, with the way to it, and whether it still is what the view shows. */
export function WrittenMessage({ pane, onDismiss }: WrittenMessageProps) {
  const allTexts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { mrr } = pane.state;
  const { write: texts } = allTexts.mrr;
  if (mrr.written === null) return null;
  const { form, sheet, figures } = mrr.written;
  const range = form === "live" ? plainRange(figures.table) : null;
  const isOutOfDate = isStale(mrr.written, pane);
  return (
    <div className={styles.message}>
      <MessageBar
        intent={isOutOfDate ? "warning" : "success"}
        layout="multiline"
        className={isOutOfDate ? undefined : styles.success}
        icon={isOutOfDate ? undefined : <CheckmarkCircle20Regular className={styles.icon} />}
      >
        <MessageBarBody className={text.small}>
          {isOutOfDate
            ? texts.outOfDate
            : `${wordsOf(mrr.written, format.count, allTexts)} ${texts.untouched(figures.table.range.sheet)}`}{" "}
          {range === null ? null : `${texts.rangeStays(range)} `}
          {form === "live" && figures.table.restsOnPerson
            ? `${texts.standsOnRows(allTexts.report.sheets.subscriptions)} `
            : null}
          <SmallLink
            aria-label={allTexts.pane.result.goToSheet(sheet.name)}
            onClick={() => pane.runCommand("goToSheet", { sheet: { sheet: sheet.name } })}
          >
            {texts.goToSheet}
          </SmallLink>
          {sheet.left === undefined || sheet.left.length === 0 ? null : (
            <div>{allTexts.pane.failures.left(sheet.left)}</div>
          )}
          {sheet.orphans.length === 0 ? null : (
            <div>
              {texts.orphans(sheet.orphans.length, format.count(sheet.orphans.length), sheet.name)}
              <ul className={styles.orphans}>
                {sheet.orphans.map(({ key, values }) => (
                  <li key={key}>{texts.orphan(noteKey(key, format.date), Object.values(values).join("; "))}</li>
                ))}
              </ul>
            </div>
          )}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              aria-label={allTexts.pane.frame.dismiss}
              icon={<Dismiss16Regular />}
              onClick={onDismiss}
            />
          }
        />
      </MessageBar>
    </div>
  );
}

/** Rows are known by their period, which is a day; cells by their address. */
function noteKey(key: string, date: (day: number) => string): string {
  return /^\d+$/.test(key) ? date(Number(key)) : key;
}

function wordsOf({ form, sheet, figures }: MrrWritten, count: (value: number) => string, allTexts: Texts): string {
  const { write: texts, periods } = allTexts.mrr;
  const written = periods.hint(figures.periods.length, count(figures.periods.length));
  return form === "live" ? texts.writtenLive(written, sheet.name) : texts.written(written, sheet.name);
}

/** A formula follows its cells, but not the days, the step and the definition that are chosen here. */
function isStale({ form, figures: written }: MrrWritten, { state, mrr }: PaneModel): boolean {
  const { figures } = state.mrr;
  if (figures === null || !mrr.isCurrent) return false;
  const { table } = written;
  const sameTable =
    form === "live" && !table.restsOnPerson
      ? sameDefinition(table.definition, figures.table.definition) && plainRange(table) === plainRange(figures.table)
      : table === figures.table;
  return !sameTable || written.stepMonths !== figures.stepMonths || !sameDays(written.days, figures.days);
}
