import { makeStyles, Switch } from "@fluentui/react-components";
import { Table20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { rangeAddress } from "../../../core/sheet/sheetRange";
import { useFormatter } from "../../format/FormatterContext";
import type { Formatter } from "../../format/formatter";
import { SmallLink } from "../../frame/SmallLink";
import { useTextStyles } from "../../frame/useTextStyles";
import { SourceChoiceList } from "../../frame/SourceChoiceList";
import { sourceTitle } from "../../workbook/sourceChoice";
import { readTable, type MrrState } from "./mrrState";
import type { PaneState } from "./mrrPane";
import type { PaneModel } from "./mrrPane";
import { mrrSourceChoices } from "./mrrSourceChoices";
import { useTexts } from "../../format/TextsContext";
import type { Texts } from "../../../texts/texts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "0 8px", minHeight: "24px" },
  source: { display: "flex", alignItems: "center", gap: "8px", flexGrow: 1, flexBasis: "160px", minWidth: 0 },
  icon: { flexShrink: 0 },
  choices: { marginTop: "8px", display: "grid", gap: "8px", maxHeight: "50vh", overflowY: "auto" },
  switch: { "& label": { fontSize: "12px", lineHeight: "16px" } },
});

/** Which table the figures are of, in one line; another one and how its ends are read can be chosen. */
export function MrrSource({ pane }: { pane: PaneModel }) {
  const allTexts = useTexts();
  const { state, mrr } = pane;
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const [isOpen, setOpen] = useState(false);
  const { source: texts } = allTexts.mrr;
  const table = readTable(state.mrr);
  return (
    <section aria-label={texts.title} className={text.small}>
      <div className={styles.row}>
        <div className={styles.source}>
          <Table20Regular className={styles.icon} aria-hidden="true" />
          <span className={text.wrap}>{sourceWords(state, state.mrr, format, allTexts)}</span>
        </div>
        <SmallLink aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? allTexts.pane.source.done : allTexts.pane.source.change}
        </SmallLink>
      </div>
      {isOpen ? (
        <div className={styles.choices}>
          {table?.layout === "grid" ? null : (
            <Switch
              className={styles.switch}
              label={texts.endsInclusive}
              checked={state.mrr.definition.endsInclusive}
              onChange={(_, { checked }) => mrr.chooseDefinition({ ...state.mrr.definition, endsInclusive: checked })}
            />
          )}
          <SourceChoiceList
            label={texts.choose}
            choices={mrrSourceChoices(state.sources, state.found, format, allTexts)}
            chosen={state.mrr.source}
            onChoose={(source) => mrr.dispatch({ type: "sourceChosen", source })}
          />
        </div>
      ) : null}
    </section>
  );
}

/** `Subscriptions!A1:I262 · 261 rows`; before it was read, the name alone. */
function sourceWords({ sources }: PaneState, mrr: MrrState, format: Formatter, allTexts: Texts): string {
  const { source: texts } = allTexts.mrr;
  const table = readTable(mrr);
  if (table === null) return mrr.source === null ? "" : sourceTitle(mrr.source, sources, allTexts);
  const { range, layout, definition } = table;
  const rowCount = Math.max(0, range.rows - 1);
  const words = [
    `${range.sheet}!${rangeAddress(range)}`,
    texts.rows(rowCount, format.count(rowCount)),
    ...(layout === "grid" ? [texts.grid] : []),
    ...(definition.endsInclusive && layout === "subscriptions" ? [texts.inclusive] : []),
  ];
  return words.join(" · ");
}
