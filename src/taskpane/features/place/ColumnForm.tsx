import { Button, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { RecognisedColumn } from "../../../core/accounts/account";
import type { AccountField } from "../../../core/vocabulary/accountFields";
import type { Scale } from "../../../core/vocabulary/scale";
import type { Policy } from "../../../core/settings/policy";
import { verySmallPane } from "../../frame/paneWidths";
import { useTextStyles } from "../../frame/useTextStyles";
import { columnOptions, columnValue, formFields, isScaled, scaleChoices, withColumn, withScale } from "./columnOptions";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  form: { marginTop: "12px" },
  lead: { marginBottom: "8px" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(72px, 2fr) minmax(0, 3fr)",
    gap: "0 8px",
    alignItems: "center",
    minHeight: "32px",
    ...verySmallPane({ gridTemplateColumns: "minmax(0, 1fr)", marginBottom: "4px" }),
  },
  select: { minWidth: 0, "& select": { fontSize: tokens.fontSizeBase200, width: "100%", textOverflow: "ellipsis" } },
  reset: { marginTop: "8px" },
});

interface ColumnFormProps {
  readonly headers: readonly string[];
  readonly columns: readonly RecognisedColumn[];
  readonly policy: Policy;
  /** The field to put the focus on when the form opens. */
  readonly startAt: AccountField | null;
  readonly onChange: (policy: Policy) => void;
}

/** Which column is which field, for every field; and the scale of those whose numbers could mean several things. */
export function ColumnForm({ headers, columns, policy, startAt, onChange }: ColumnFormProps) {
  const allTexts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const id = useId();
  const form = useRef<HTMLDivElement>(null);
  const texts = allTexts.pane.columns;
  useEffect(() => {
    const field = startAt ?? formFields[0];
    form.current?.querySelector<HTMLSelectElement>(`select[data-field="${field}"]`)?.focus();
  }, [startAt]);
  return (
    <div ref={form} role="group" aria-label={texts.title} className={mergeClasses(styles.form, text.small)}>
      <p className={mergeClasses(text.plain, text.hint, styles.lead)}>{texts.lead}</p>
      {formFields.map((field) => {
        const column = columns.find((candidate) => candidate.field === field);
        return (
          <div key={field}>
            <div className={styles.row}>
              <label htmlFor={`${id}${field}`}>{allTexts.fields[field]}</label>
              <Select
                id={`${id}${field}`}
                data-field={field}
                size="small"
                root={{ className: styles.select }}
                value={columnValue(field, policy)}
                onChange={(_, data) => onChange(withColumn(policy, field, data.value))}
              >
                {columnOptions(field, headers, columns, policy, allTexts).map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </Select>
            </div>
            {column && isScaled(field) ? (
              <div className={styles.row}>
                <label htmlFor={`${id}${field}scale`} className={text.hint}>
                  {texts.scaleOf(allTexts.fields[field])}
                </label>
                <Select
                  id={`${id}${field}scale`}
                  size="small"
                  root={{ className: styles.select }}
                  value={column.scale ?? ""}
                  onChange={(_, data) => onChange(withScale(policy, field, column.header, data.value as Scale))}
                >
                  {column.scale === undefined ? <option value="">{texts.unclearScale}</option> : null}
                  {scaleChoices[field].map((scale) => (
                    <option key={scale} value={scale}>
                      {allTexts.scales[scale]}
                    </option>
                  ))}
                </Select>
              </div>
            ) : null}
          </div>
        );
      })}
      <Button size="small" className={styles.reset} onClick={() => onChange({ ...policy, columns: {}, scales: {} })}>
        {texts.reset}
      </Button>
    </div>
  );
}
