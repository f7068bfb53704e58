import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTextStyles } from "../../frame/useTextStyles";
import { markedParts } from "./markedParts";

const useStyles = makeStyles({
  found: { color: tokens.colorBrandForeground1 },
});

/** Words in which the parts that were searched for stand out. */
export function Marked({ words, query }: { words: string; query: string }) {
  const styles = useStyles();
  const text = useTextStyles();
  return markedParts(words, query).map(({ part, isFound }, index) =>
    isFound ? (
      <span key={index} className={mergeClasses(text.strong, styles.found)}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
