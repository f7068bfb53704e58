import { Button, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { describeCell } from "../../../core/sheet/cell";
import { isDateFormat } from "../../../core/sheet/dateFormat";
import { cellAddress } from "../../../core/sheet/sheetRange";
import { useFormatter } from "../../format/FormatterContext";
import { useRemembered } from "../../frame/PaneMemory";
import { Section } from "../../frame/Section";
import { useTextStyles } from "../../frame/useTextStyles";
import type { MrrFigures } from "./mrrState";
import { failureMessage } from "../../workbook/failureMessage";
import type { PaneModel } from "./mrrPane";
import { paneTokens } from "../../theme/paneTokens";
import { ReconcileResult } from "./ReconcileResult";
import { typedMoney } from "./typedMoney";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  form: { display: "grid", gap: "8px" },
  field: { display: "grid", gap: "4px" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  input: { flexGrow: 1, flexBasis: "96px", minWidth: "96px", "& input": { fontSize: tokens.fontSizeBase200 } },
  select: { "& select": { fontSize: tokens.fontSizeBase200 } },
  error: { color: paneTokens.statusErrorText },
});

type End = "opening" | "closing";

/** What was entered, and what came of it. */
interface Entered {
  /** The table and the date that it was entered for. */
  readonly about: string;
  readonly end: End;
  readonly typed: string;
  /** Where the amount came from, or why there is none. */
  readonly note: { readonly words: string; readonly isError: boolean } | null;
  /** The amount that is compared. */
  readonly reported: number | null;
}

const nothingEntered: Entered = { about: "", end: "closing", typed: "", note: null, reported: null };

/** Compares an MRR that was reported with the one computed here, and looks for what could explain the difference. */
export function ReconcileSection({ pane, figures }: { pane: PaneModel; figures: MrrFigures }) {
  const texts = useTexts();
  return (
    <Section id="reconcile" title={texts.mrr.reconcile.title}>
      <Reconcile pane={pane} figures={figures} />
    </Section>
  );
}

function Reconcile({ pane, figures }: { pane: PaneModel; figures: MrrFigures }) {
  const allTexts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const id = useId();
  const [kept, keep] = useRemembered("reconcile", nothingEntered);
  const [asked, setAsked] = useState(0);
  const noteLine = useRef<HTMLParagraphElement>(null);
  const { reconcile: texts } = allTexts.mrr;
  const { table, period } = figures;
  const dates: Readonly<Record<End, number>> = { opening: period.from, closing: period.to };
  const aboutOf = (end: End): string => JSON.stringify([table.range.sheet, table.range.table, dates[end]]);
  // An amount that was reported for another table or another day says nothing of this one.
  const entered = kept.about === aboutOf(kept.end) ? kept : { ...nothingEntered, end: kept.end };
  const { end, typed, note, reported } = entered;
  const enter = (change: Partial<Entered>): void => keep({ ...entered, ...change, about: aboutOf(change.end ?? end) });

  useEffect(() => {
    if (asked > 0 && note?.isError) noteLine.current?.scrollIntoView({ block: "nearest" });
  }, [asked, note]);

  const compare = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(asked + 1);
    const amount = typedMoney(typed, format.language);
    if (Number.isNaN(amount)) {
      const words = texts.notNumber(typed, format.money(195740.5, null, 2));
      enter({ note: { words, isError: true }, reported: null });
      return;
    }
    enter({ note: note?.isError ? null : note, reported: amount });
  };

  const takeCell = async (): Promise<void> => {
    try {
      const { place, value, numberFormat } = await pane.mrr.readActiveCell();
      pane.dispatch({ type: "succeeded", action: "select" });
      setAsked(asked + 1);
      const address = `${place.sheet}!${cellAddress(place.row, place.column)}`;
      if (typeof value !== "number" || isDateFormat(numberFormat)) {
        const found = typeof value === "number" ? texts.date : describeCell(value);
        enter({ note: { words: texts.cellNotNumber(address, found), isError: true }, reported: null });
        return;
      }
      enter({
        typed: format.money(value, null, 2),
        note: { words: texts.fromCell(address), isError: false },
        // The cell's own figure, not the one rounded for the field.
        reported: value,
      });
    } catch (error) {
      pane.dispatch({ type: "messageShown", message: failureMessage(error, "select", allTexts) });
    }
  };

  return (
    <>
      <form className={mergeClasses(styles.form, text.small)} onSubmit={compare} noValidate>
        <p className={mergeClasses(text.plain, text.hint)}>{texts.lead}</p>
        <div className={styles.field}>
          <label htmlFor={`${id}-end`}>{texts.at}</label>
          <Select
            id={`${id}-end`}
            size="small"
            className={styles.select}
            value={end}
            onChange={(_, { value }) => enter({ end: value === "opening" ? "opening" : "closing", reported: null })}
          >
            <option value="opening">{texts.opening(format.date(dates.opening))}</option>
            <option value="closing">{texts.closing(format.date(dates.closing))}</option>
          </Select>
        </div>
        <div className={styles.field}>
          <label htmlFor={`${id}-reported`}>{texts.reported}</label>
          <div className={styles.row}>
            <Input
              id={`${id}-reported`}
              size="small"
              className={styles.input}
              inputMode="decimal"
              autoComplete="off"
              value={typed}
              aria-invalid={note?.isError ? "true" : undefined}
              aria-describedby={note === null ? undefined : `${id}-note`}
              onChange={(_, { value }) => enter({ typed: value, note: null, reported: null })}
            />
            <Button size="small" onClick={() => void takeCell()}>
              {texts.useCell}
            </Button>
            <Button size="small" type="submit" disabledFocusable={typed.trim() === ""}>
              {texts.compare}
            </Button>
          </div>
          {note === null ? null : (
            <p
              ref={noteLine}
              id={`${id}-note`}
              role={note.isError ? "alert" : "status"}
              className={mergeClasses(text.plain, note.isError ? styles.error : text.hint)}
            >
              {note.words}
            </p>
          )}
        </div>
      </form>
      {reported === null ? null : (
        <ReconcileResult
          key={`${end} ${reported}`}
          pane={pane}
          table={table}
          date={dates[end]}
          reportedMrr={reported}
          asked={asked}
        />
      )}
    </>
  );
}
