import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useTextStyles } from "../../frame/useTextStyles";
import { FooterLine } from "./FooterLine";
import { placeAddress, shortContent } from "./formulaWords";
import type { Insertion } from "./useInsertion";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", gap: "4px", width: "100%", minWidth: 0 },
});

/** The cell that a formula would go into, what it holds, and what speaks against it; after inserting, that it is done. */
export function TargetLines({ id, insertion }: { id: string; insertion: Insertion }) {
  const allTexts = useTexts();
  const styles = useStyles();
  const { target, obstacle, warnings, isDone, remark } = insertion;
  const { insert: texts } = allTexts.functions;
  return (
    <div id={id} className={styles.lines}>
      {target && isDone ? (
        <FooterLine kind="success">{texts.inserted(placeAddress(target.place, allTexts))}</FooterLine>
      ) : (
        <Cell insertion={insertion} />
      )}
      {isDone && remark !== null ? <FooterLine>{remark}</FooterLine> : null}
      {[...(obstacle === null ? [] : [obstacle]), ...warnings].map((words) => (
        <FooterLine key={words} kind="warning">
          {words}
        </FooterLine>
      ))}
    </div>
  );
}

function Cell({ insertion: { target, formula } }: { insertion: Insertion }) {
  const allTexts = useTexts();
  const text = useTextStyles();
  const { insert: texts } = allTexts.functions;
  if (target === null) return null;
  const { place, found } = target;
  const isThis = found?.content === formula;
  return (
    <FooterLine>
      {texts.into} <span className={mergeClasses(text.monospace, text.strong)}>{placeAddress(place, allTexts)}</span>
      <span className={text.hint}>
        {", "}
        {found === null ? texts.empty : isThis ? texts.holdsThis : texts.holds(shortContent(found.content))}
      </span>
    </FooterLine>
  );
}
