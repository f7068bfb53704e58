import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useFormatter } from "../../../format/FormatterContext";
import { useTexts } from "../../../format/TextsContext";
import { SmallLink } from "../../../frame/SmallLink";
import { useTextStyles } from "../../../frame/useTextStyles";
import type { PaneModel } from "../mrrPane";
import type { TableMapping } from "./useTableMapping";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: "0 8px", padding: "0 16px 4px" },
});

/** The export that the table was recognised as, with one click that overrules it, and what was taken over from earlier sheets. */
export function TableExport({ pane, mapping }: { pane: PaneModel; mapping: TableMapping }) {
  const format = useFormatter();
  const { mrr, pane: texts } = useTexts();
  const { definition, recalled } = pane.state.mrr;
  const { profile } = mapping.map;
  const name = profile === null ? undefined : mrr.columns.profiles[profile];
  const { exportChoice, columns } = texts;
  return (
    <>
      {name === undefined ? null : (
        <Line
          words={mrr.mapping.recognisedAs(name)}
          label={exportChoice.notThisLabel(name)}
          link={exportChoice.notThis}
          onClick={() => mapping.overrule("none")}
        />
      )}
      {definition.export === "none" ? (
        <Line words={exportChoice.overruled} link={exportChoice.again} onClick={() => mapping.overrule(null)} />
      ) : null}
      {recalled === 0 ? null : (
        <Line
          words={columns.recalled(recalled, format.count(recalled))}
          link={columns.startOver}
          onClick={mapping.reset}
        />
      )}
    </>
  );
}

interface LineProps {
  readonly words: string;
  readonly link: string;
  readonly label?: string;
  readonly onClick: () => void;
}

function Line({ words, link, label, onClick }: LineProps) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <div className={mergeClasses(text.small, styles.line)}>
      <span className={text.hint}>{words}</span>
      <SmallLink aria-label={label} onClick={onClick}>
        {link}
      </SmallLink>
    </div>
  );
}
