import { Checkbox, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { ProposedChange } from "../../../commands/fixes/proposeFixes";
import { useFormatter } from "../../format/FormatterContext";
import { useTexts } from "../../format/TextsContext";
import { SmallLink } from "../../frame/SmallLink";
import { useTextStyles } from "../../frame/useTextStyles";
import { changeWords } from "./changeWords";
import { placeKey, type OpenFix } from "./useQuickFix";

/** So many cells are shown, and so many more with every *Show more*; all that are ticked are written. */
const cellsAtATime = 50;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  label: { whiteSpace: "pre-wrap" },
});

interface FixChangesProps {
  readonly open: OpenFix;
  readonly onTick: (change: ProposedChange) => void;
}

/** Each cell before and after, with a tick at those that are written; and how many are not. */
export function FixChanges({ open, onTick }: FixChangesProps) {
  const allTexts = useTexts();
  const { fix: texts, showMore } = allTexts.pane.problems;
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const [shown, setShown] = useState(cellsAtATime);
  const { proposals } = open;
  if (proposals === null) return <p className={text.plain}>{texts.loading}</p>;
  const { changes, all, left } = proposals;
  const more = Math.min(changes.length - shown, cellsAtATime);
  return (
    <div>
      {changes.length === 0 ? <p className={text.plain}>{texts.none}</p> : null}
      <ul className={styles.list} aria-label={texts.title}>
        {changes.slice(0, shown).map((change) => (
          <li key={placeKey(change.place)}>
            <Checkbox
              checked={open.isTicked(change)}
              label={{
                className: mergeClasses(text.small, text.wrap, styles.label),
                children: changeWords(change, format, allTexts),
              }}
              onChange={() => onTick(change)}
            />
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <SmallLink onClick={() => setShown(shown + cellsAtATime)}>{showMore(format.count(more))}</SmallLink>
      ) : null}
      {all > changes.length ? (
        <p className={mergeClasses(text.plain, text.hint)}>
          {texts.firstOf(format.count(changes.length), format.count(all))}
        </p>
      ) : null}
      {left > 0 && changes.length > 0 ? (
        <p className={mergeClasses(text.plain, text.hint)}>{texts.left(left, format.count(left))}</p>
      ) : null}
    </div>
  );
}
