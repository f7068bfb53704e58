import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Problem } from "../../../core/sheet/problem";
import { useFormatter } from "../../format/FormatterContext";
import { SmallLink } from "../../frame/SmallLink";
import { useTextStyles } from "../../frame/useTextStyles";
import { problemAddress } from "../../format/problemAddress";
import { problemWords } from "../../format/problemWords";
import type { PaneModel } from "./mrrPane";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  message: { padding: "8px 16px" },
  list: { margin: "8px 0 0", padding: 0, listStyleType: "none", display: "grid", gap: "8px" },
});

/** Why a sheet is no subscription table: what its header row lacks, and where. */
export function UnreadableTable({ pane, problems }: { pane: PaneModel; problems: readonly Problem[] }) {
  const texts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const words = problemWords(format, texts);
  return (
    <div className={mergeClasses(styles.message, text.small)}>
      <h2 className={mergeClasses(text.plain, text.medium, text.strong)}>{texts.mrr.unreadable.title}</h2>
      <ul className={styles.list}>
        {problems.map((problem) => {
          const { sheet, row = 0, column = 0 } = problem;
          const address = problemAddress(problem, texts);
          return (
            <li key={`${problem.code} ${address}`}>
              {words.text(problem)}{" "}
              <SmallLink
                aria-label={texts.pane.problems.goToCell(address === "" ? sheet : address)}
                onClick={() => pane.runCommand("goToCell", { cell: { sheet, row, column } })}
              >
                {texts.pane.problems.goTo}
              </SmallLink>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
