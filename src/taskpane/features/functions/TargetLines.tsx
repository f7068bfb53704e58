import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { functionsViewTexts } from "../../../core/texts/functionsView";
import { useTextStyles } from "../../frame/useTextStyles";
import { FooterLine } from "./FooterLine";
import { placeAddress, shortContent } from "./formulaWords";
import type { Insertion } from "./useInsertion";

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", gap: "4px", width: "100%", minWidth: 0 },
});

/** The cell that a formula would go into, what it holds, and what speaks against it; after inserting, that it is done. */
export function TargetLines({ id, insertion }: { id: string; insertion: Insertion }) {
  const styles = useStyles();
  const { target, obstacle, warnings, isDone, remark } = insertion;
  const { insert: texts } = functionsViewTexts;
  return (
    <div id={id} className={styles.lines}>
      {target && isDone ? (
        <FooterLine kind="success">{texts.inserted(placeAddress(target.place))}</FooterLine>
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
  const text = useTextStyles();
  const { insert: texts } = functionsViewTexts;
  if (target === null) return null;
  const { place, found } = target;
  const isThis = found?.content === formula;
  return (
    <FooterLine>
      {texts.into} <span className={mergeClasses(text.monospace, text.strong)}>{placeAddress(place)}</span>
      <span className={text.hint}>
        {", "}
        {found === null ? texts.empty : isThis ? texts.holdsThis : texts.holds(shortContent(found.content))}
      </span>
    </FooterLine>
  );
}
