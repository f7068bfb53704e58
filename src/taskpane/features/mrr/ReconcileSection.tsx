import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { FormEvent } from "react";
import { useFormatter } from "../../format/FormatterContext";
import { useTexts } from "../../format/TextsContext";
import { useFieldNote } from "../../frame/useFieldNote";
import { Section } from "../../frame/Section";
import { useTextStyles } from "../../frame/useTextStyles";
import type { PaneModel } from "./mrrPane";
import type { MrrFigures } from "./mrrState";
import { ReconcileResult } from "./ReconcileResult";
import { useReconcile, type ReconcileForm } from "./useReconcile";

const useStyles = makeStyles({
  form: { display: "grid", gap: "8px" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  input: { flexGrow: 1, flexBasis: "96px", minWidth: "96px", "& input": { fontSize: tokens.fontSizeBase200 } },
  select: { "& select": { fontSize: tokens.fontSizeBase200 } },
});

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
  const styles = useStyles();
  const text = useTextStyles();
  const { reconcile: texts } = useTexts().mrr;
  const { noteLine, ...form } = useReconcile(pane, figures);
  const { end, reported, dates, asked, compare } = form;
  const fieldNote = useFieldNote(form.note?.words ?? null, form.note?.isError ?? false, noteLine);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    compare();
  };
  return (
    <>
      <form className={mergeClasses(styles.form, text.small)} onSubmit={submit} noValidate>
        <p className={mergeClasses(text.plain, text.hint)}>{texts.lead}</p>
        <EndField form={form} />
        <Field size="small" label={texts.reported} {...fieldNote}>
          <div className={styles.row}>
            <Input
              size="small"
              className={styles.input}
              inputMode="decimal"
              autoComplete="off"
              value={form.typed}
              onChange={(_, { value }) => form.type(value)}
            />
            <Button size="small" onClick={() => void form.takeCell()}>
              {texts.useCell}
            </Button>
            <Button size="small" type="submit" disabledFocusable={form.typed.trim() === ""}>
              {texts.compare}
            </Button>
          </div>
        </Field>
      </form>
      {reported === null ? null : (
        <ReconcileResult
          key={`${end} ${reported}`}
          pane={pane}
          table={figures.table}
          date={dates[end]}
          reportedMrr={reported}
          asked={asked}
        />
      )}
    </>
  );
}

/** Which end of the period the amount is compared with. */
function EndField({ form: { end, dates, chooseEnd } }: { readonly form: Omit<ReconcileForm, "noteLine"> }) {
  const styles = useStyles();
  const format = useFormatter();
  const { reconcile: texts } = useTexts().mrr;
  return (
    <Field size="small" label={texts.at}>
      <Select
        size="small"
        className={styles.select}
        value={end}
        onChange={(_, { value }) => chooseEnd(value === "opening" ? "opening" : "closing")}
      >
        <option value="opening">{texts.opening(format.date(dates.opening))}</option>
        <option value="closing">{texts.closing(format.date(dates.closing))}</option>
      </Select>
    </Field>
  );
}
