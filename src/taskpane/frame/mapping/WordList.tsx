import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTexts } from "../../format/TextsContext";
import { useTextStyles } from "../useTextStyles";
import { Segments } from "../Segments";
import { FurtherChoices } from "./FurtherChoices";
import type { WordChoices } from "./wordChoices";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  word: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px 8px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  meanings: { display: "flex", alignItems: "center", gap: "2px" },
  about: { flexBasis: "112px", flexGrow: 1, minWidth: 0 },
});

/** A word that needs a meaning, with what hangs on it. */
export interface ListedWord {
  readonly word: string;
  /** `14 accounts`. */
  readonly count: string;
  readonly money: string | null;
  readonly answer: string | null;
}

interface WordListProps {
  readonly words: readonly ListedWord[];
  readonly choices: WordChoices;
  readonly onMean: (word: string, meaning: string) => void;
}

/** The words of a column that need a meaning, each with what hangs on it. */
export function WordList({ words, choices: { usual, seldom }, onMean }: WordListProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { questions } = useTexts().pane;
  return (
    <ul className={mergeClasses(text.small, styles.list)}>
      {words.map(({ word, count, money, answer }) => (
        <li key={word} className={styles.word}>
          <div className={styles.about}>
            <div className={text.wrap}>
              <span className={text.strong}>{questions.word(word)}</span> {money === null ? null : <span>{money}</span>}
            </div>
            <div className={text.hint}>{count}</div>
          </div>
          <div className={styles.meanings}>
            <Segments
              label={questions.meaningOf(word)}
              choices={[...usual, ...seldom.filter(({ value }) => value === answer)]}
              value={answer}
              onChange={(meaning) => onMean(word, meaning)}
            />
            {seldom.length === 0 ? null : (
              <FurtherChoices
                label={questions.furtherMeaningsOf(word)}
                choices={seldom}
                value={answer}
                onChange={(meaning) => onMean(word, meaning)}
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
