import { Field, makeStyles, mergeClasses, Textarea, tokens, type LabelProps } from "@fluentui/react-components";
import type { ElementType, KeyboardEvent } from "react";
import { useFormatter } from "../../format/FormatterContext";
import { SmallLink } from "../../frame/SmallLink";
import { useTextStyles } from "../../frame/useTextStyles";
import { basisWords } from "./formulaWords";
import type { FormulaDraft } from "./useFormulaDraft";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  card: {
    padding: "4px 12px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "0 8px", minHeight: "28px" },
  label: { flexGrow: 1 },
  field: {
    width: "100%",
    "& textarea": {
      fieldSizing: "content",
      // Brought into sight, it comes with the words below it.
      scrollMarginBottom: "96px",
      boxSizing: "border-box",
      minHeight: "32px",
      maxHeight: "128px",
      padding: "7px 8px",
      fontFamily: tokens.fontFamilyMonospace,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      overflowWrap: "anywhere",
    },
  },
  basis: { marginTop: "8px" },
});

interface FormulaFieldProps {
  readonly draft: FormulaDraft;
  readonly onInsert: () => void;
}

/** The formula that will be inserted, to be changed at will, and in words what it reads. Enter inserts it, as in a cell. */
export function FormulaField({ draft, onInsert }: FormulaFieldProps) {
  const allTexts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { formula: texts } = allTexts.functions;
  const { proposal, isEdited } = draft;
  const fills =
    proposal.rows === null || proposal.rows === 1 ? "" : texts.fills(proposal.rows, format.count(proposal.rows));
  const insertOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    // A key that is held down must not answer what the first press asked.
    if (!event.repeat) onInsert();
  };
  return (
    <div className={styles.card}>
      <Field
        label={{
          children: (Label: ElementType<LabelProps>, label: Omit<LabelProps, "as">) => (
            <div className={styles.row}>
              <Label {...label} className={mergeClasses(styles.label, text.small, text.strong)}>
                {texts.label}
              </Label>
              {isEdited ? <SmallLink onClick={draft.reset}>{texts.again}</SmallLink> : null}
            </div>
          ),
        }}
        hint={{
          className: mergeClasses(text.small, text.hint, styles.basis),
          children: (
            <>
              {isEdited ? texts.edited : `${basisWords(proposal.basis, format, allTexts)} ${fills}`.trim()}
              <span className={text.unseen}> {texts.enter}</span>
            </>
          ),
        }}
      >
        <Textarea
          className={styles.field}
          textarea={{ spellCheck: false, autoComplete: "off", rows: 1 }}
          resize="none"
          value={draft.text}
          // A formula that was pasted in several lines is one line here, since Enter inserts.
          onChange={(_, data) => draft.edit(data.value.replace(/[\r\n]+/g, " "))}
          onKeyDown={insertOnEnter}
        />
      </Field>
    </div>
  );
}
