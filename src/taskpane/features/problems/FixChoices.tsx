import { makeStyles, mergeClasses, ToggleButton } from "@fluentui/react-components";
import { useId } from "react";
import type { FixChoice, QuickFix } from "../../../commands/fixes/quickFix";
import { useTexts } from "../../format/TextsContext";
import { useTextStyles } from "../../frame/useTextStyles";

const useStyles = makeStyles({
  choices: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "4px" },
});

const choicesOf = {
  dateOrder: ["dayFirst", "monthFirst"],
  decimalMark: ["point", "comma"],
} as const satisfies Readonly<Record<NonNullable<QuickFix["asks"]>, readonly FixChoice[]>>;

interface FixChoicesProps {
  readonly asks: NonNullable<QuickFix["asks"]>;
  readonly choice: FixChoice | null;
  readonly onChoose: (choice: FixChoice) => void;
}

/** What only a person can say, before it is known what to write. */
export function FixChoices({ asks, choice, onChoose }: FixChoicesProps) {
  const texts = useTexts().pane.problems.fix;
  const styles = useStyles();
  const text = useTextStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className={mergeClasses(text.plain, text.strong)}>
        {texts.questions[asks]}
      </p>
      <div className={styles.choices}>
        {choicesOf[asks].map((one) => (
          <ToggleButton key={one} size="small" checked={choice === one} onClick={() => onChoose(one)}>
            {texts.choices[one]}
          </ToggleButton>
        ))}
      </div>
    </div>
  );
}
