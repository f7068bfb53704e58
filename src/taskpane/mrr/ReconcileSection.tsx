import { Button, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useId, useState, type FormEvent } from "react";
import { describeCell } from "../../core/sheet/cell";
import { cellAddress } from "../../core/sheet/sheetRange";
import { mrrTexts } from "../../core/texts/mrrView";
import { useFormatter } from "../format/FormatterContext";
import { Section } from "../frame/Section";
import { useTextStyles } from "../frame/useTextStyles";
import type { MrrFigures } from "../state/mrrState";
import { failureMessage } from "../state/failureMessage";
import type { PaneModel } from "../state/usePane";
import { paneTokens } from "../theme/paneTokens";
import { ReconcileResult } from "./ReconcileResult";
import { typedMoney } from "./typedMoney";

const useStyles = makeStyles({
  form: { display: "grid", gap: "8px" },
  field: { display: "grid", gap: "4px" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  input: { flexGrow: 1, flexBasis: "96px", minWidth: "96px", "& input": { fontSize: tokens.fontSizeBase200 } },
  select: { "& select": { fontSize: tokens.fontSizeBase200 } },
  error: { color: paneTokens.statusErrorText },
});

type End = "opening" | "closing";

/** An MRR that somebody reported. */
interface Reported {
  readonly end: End;
  readonly amount: number;
}

/** Compares an MRR that was reported with the one computed here, and looks for what could explain the difference. */
export function ReconcileSection({ pane, figures }: { pane: PaneModel; figures: MrrFigures }) {
  return (
    <Section id="reconcile" title={mrrTexts.reconcile.title}>
      <Reconcile pane={pane} figures={figures} />
    </Section>
  );
}

function Reconcile({ pane, figures }: { pane: PaneModel; figures: MrrFigures }) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const id = useId();
  const [end, setEnd] = useState<End>("closing");
  const [typed, setTyped] = useState("");
  /** Where the amount came from, or why there is none. */
  const [note, setNote] = useState<{ readonly words: string; readonly isError: boolean } | null>(null);
  const [reported, setReported] = useState<Reported | null>(null);
  const { reconcile: texts } = mrrTexts;
  const { period, currency } = figures;
  const dates: Readonly<Record<End, number>> = { opening: period.from, closing: period.to };

  const compare = (event: FormEvent): void => {
    event.preventDefault();
    const amount = typedMoney(typed, format.language);
    if (Number.isNaN(amount)) {
      setNote({ words: texts.notNumber(typed, format.money(195740.5, null, 2)), isError: true });
      setReported(null);
      return;
    }
    if (note?.isError) setNote(null);
    setReported({ end, amount });
  };

  const takeCell = async (): Promise<void> => {
    try {
      const { place, value } = await pane.mrr.readActiveCell();
      pane.dispatch({ type: "succeeded", action: "select" });
      const address = `${place.sheet}!${cellAddress(place.row, place.column)}`;
      if (typeof value !== "number") {
        setNote({ words: texts.cellNotNumber(address, describeCell(value)), isError: true });
        return;
      }
      setTyped(format.money(value, null, 2));
      setNote({ words: texts.fromCell(address), isError: false });
      // The cell's own figure, not the one rounded for the field.
      setReported({ end, amount: value });
    } catch (error) {
      pane.dispatch({ type: "messageShown", message: failureMessage(error, "select") });
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
            onChange={(_, { value }) => {
              setEnd(value === "opening" ? "opening" : "closing");
              setReported(null);
            }}
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
              onChange={(_, { value }) => {
                setTyped(value);
                setNote(null);
                setReported(null);
              }}
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
          key={`${reported.end} ${reported.amount}`}
          pane={pane}
          table={figures.table}
          currency={currency}
          date={dates[reported.end]}
          reportedMrr={reported.amount}
        />
      )}
    </>
  );
}
