import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Open16Regular } from "@fluentui/react-icons";
import { Fragment, type ReactNode } from "react";
import type { FunctionHelp, FunctionParameter } from "../../../commands/formulas/functionHelp";
import { SmallLink } from "../../frame/SmallLink";
import { useTextStyles } from "../../frame/useTextStyles";
import { FormulaField } from "./FormulaField";
import { syntaxOf } from "./formulaWords";
import type { FormulaDraft } from "./useFormulaDraft";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: "16px" },
  code: {
    display: "block",
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  heading: { marginBottom: "4px" },
  arguments: { display: "flex", flexDirection: "column", gap: "8px", margin: 0 },
  description: { margin: 0, color: tokens.colorNeutralForeground2 },
  choices: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gap: "4px 12px",
    margin: "4px 0 0",
    paddingLeft: "8px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  meaning: { margin: 0 },
  paragraphs: { display: "flex", flexDirection: "column", gap: "4px" },
  examples: { display: "flex", flexDirection: "column", gap: "4px", margin: 0, padding: 0, listStyleType: "none" },
  example: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: "0 12px", alignItems: "start" },
  use: { marginTop: "-4px", marginBottom: "-4px" },
  link: { display: "inline-flex", alignItems: "center", gap: "4px", minHeight: "24px" },
});

interface FunctionPanelProps {
  readonly help: FunctionHelp;
  readonly draft: FormulaDraft;
  readonly onInsert: () => void;
}

/** Everything about one function: a formula to insert, how it is written, its arguments, remarks and examples. */
export function FunctionPanel({ help, draft, onInsert }: FunctionPanelProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { help: texts } = useTexts().functions;
  return (
    <div className={mergeClasses(styles.panel, text.small)}>
      <FormulaField draft={draft} onInsert={onInsert} />
      <Part title={texts.syntax}>
        <code className={mergeClasses(text.monospace, text.wrap, styles.code)}>{syntaxOf(help)}</code>
      </Part>
      <Part title={texts.arguments}>
        <dl className={styles.arguments}>
          {help.parameters.map((parameter) => (
            <Argument key={parameter.name} parameter={parameter} />
          ))}
        </dl>
      </Part>
      <Part title={texts.answer}>
        <p className={text.plain}>{[help.returns, help.spills ? texts.spills : ""].join(" ").trim()}</p>
      </Part>
      {help.remarks.length === 0 ? null : (
        <Part title={texts.remarks}>
          <div className={styles.paragraphs}>
            {help.remarks.map((paragraph) => (
              <p key={paragraph} className={text.plain}>
                <WithCode words={paragraph} />
              </p>
            ))}
          </div>
        </Part>
      )}
      <Part title={texts.examples}>
        <ul className={styles.examples}>
          {help.examples.map(({ formula, answer }) => (
            <li key={formula} className={mergeClasses(styles.code, styles.example)}>
              <span className={text.wrap}>
                <code className={text.monospace}>{formula}</code> <span aria-hidden="true">→</span>
                <span className={text.unseen}>{texts.gives}</span>{" "}
                <code className={mergeClasses(text.monospace, text.strong)}>{answer}</code>
              </span>
              <SmallLink
                className={styles.use}
                aria-label={texts.useExample(formula)}
                onClick={() => draft.edit(formula)}
              >
                {texts.use}
              </SmallLink>
            </li>
          ))}
        </ul>
      </Part>
      <span>
        <Link href={help.address} target="_blank" rel="noopener" className={mergeClasses(text.small, styles.link)}>
          {texts.more}
          <Open16Regular aria-label={texts.opensTab} role="img" />
        </Link>
      </span>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <div>
      <h4 className={mergeClasses(text.plain, text.small, text.strong, styles.heading)}>{title}</h4>
      {children}
    </div>
  );
}

function Argument({ parameter }: { parameter: FunctionParameter }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { help: texts } = useTexts().functions;
  const { name, description, optional, choices } = parameter;
  return (
    <div>
      <dt>
        <code className={mergeClasses(text.monospace, text.strong)}>{name}</code>{" "}
        {optional ? <span className={text.hint}>{texts.optional}</span> : null}
      </dt>
      <dd className={styles.description}>
        <WithCode words={description} />
        {choices.length === 0 ? null : (
          <dl className={styles.choices}>
            {choices.map(({ value, meaning }) => (
              <Fragment key={value}>
                <dt className={text.monospace}>{texts.choice(value)}</dt>
                <dd className={styles.meaning}>{meaning}</dd>
              </Fragment>
            ))}
          </dl>
        )}
      </dd>
    </div>
  );
}

/** Words in which doc comments put names into backticks. */
function WithCode({ words }: { words: string }) {
  const text = useTextStyles();
  return words.split("`").map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <code key={index} className={text.monospace}>
        {part}
      </code>
    ),
  );
}
