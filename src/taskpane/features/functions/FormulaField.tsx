import { makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { useId, type KeyboardEvent } from "react";
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
  const id = useId();
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
      <div className={styles.row}>
        <label htmlFor={id} className={mergeClasses(styles.label, text.strong)}>
          {texts.label}
        </label>
        {isEdited ? <SmallLink onClick={draft.reset}>{texts.again}</SmallLink> : null}
      </div>
      <Textarea
        className={styles.field}
        textarea={{ id, "aria-describedby": `${id}basis ${id}enter`, spellCheck: false, autoComplete: "off", rows: 1 }}
        resize="none"
        value={draft.text}
        // A formula that was pasted in several lines is one line here, since Enter inserts.
        onChange={(_, data) => draft.edit(data.value.replace(/[\r\n]+/g, " "))}
        onKeyDown={insertOnEnter}
      />
      <p id={`${id}basis`} className={mergeClasses(text.plain, text.hint, styles.basis)}>
        {isEdited ? texts.edited : `${basisWords(proposal.basis, format, allTexts)} ${fills}`.trim()}
      </p>
      <span id={`${id}enter`} className={text.unseen}>
        {texts.enter}
      </span>
    </div>
  );
}
