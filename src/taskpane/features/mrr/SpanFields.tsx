import { Field, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Span } from "../../../core/ledger/periods";
import { useFieldNote } from "../../frame/useFieldNote";
import { DayField } from "./DayField";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  fields: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 6px" },
  field: { flexGrow: 1, flexShrink: 1, flexBasis: "104px", minWidth: "104px", maxWidth: "132px" },
});

interface SpanFieldsProps {
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly span: Span;
  /** What a person should know about the span in sight. */
  readonly note: string | null;
  /** Why a span cannot be taken; `null` when it can. */
  readonly refuse?: (span: Span) => string | null;
  readonly onSpan: (span: Span) => void;
}

/** Two days, the first before the second. What cannot be taken is said, and what was shown stays. */
export function SpanFields({ fromLabel, toLabel, span, note, refuse, onSpan }: SpanFieldsProps) {
  const texts = useTexts();
  const styles = useStyles();
  const [error, setError] = useState<string | null>(null);
  const take = (wanted: Span): void => {
    const refusal = wanted.from < wanted.to ? (refuse?.(wanted) ?? null) : texts.mrr.span.order;
    setError(refusal);
    if (refusal === null) onSpan(wanted);
  };
  const fieldNote = useFieldNote(error ?? note, error !== null);
  const shared = { className: styles.field, onLeave: () => setError(null) };
  return (
    <Field size="small" {...fieldNote}>
      <div className={styles.fields}>
        <DayField {...shared} label={fromLabel} day={span.from} onDay={(from) => take({ ...span, from })} />
        <span aria-hidden="true">{texts.mrr.span.toWord}</span>
        <DayField {...shared} label={toLabel} day={span.to} onDay={(to) => take({ ...span, to })} />
      </div>
    </Field>
  );
}
