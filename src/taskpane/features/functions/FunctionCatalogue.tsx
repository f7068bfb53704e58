import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons";
import { useDeferredValue, useMemo } from "react";
import type { FunctionHelp } from "../../../commands/formulas/functionHelp";
import { useFormatter } from "../../format/FormatterContext";
import { FilterField } from "../../frame/FilterField";
import { OtherFunctions } from "../../frame/OtherFunctions";
import { useTextStyles } from "../../frame/useTextStyles";
import { ViewFrame } from "../../frame/ViewFrame";
import { findFunctions, functionsByTopic, type FunctionGroup } from "./findFunctions";
import type { FunctionsPane } from "./functionsPane";
import type { FunctionsEvent } from "./functionsState";
import { FunctionList } from "./FunctionList";
import { FunctionPanel } from "./FunctionPanel";
import { InsertFooter } from "./InsertFooter";
import { useFormulaDraft } from "./useFormulaDraft";
import { useInsertion } from "./useInsertion";
import { useTexts } from "../../format/TextsContext";
import type { Texts } from "../../../texts/texts";

const useStyles = makeStyles({
  head: { padding: "0 16px 8px", flexShrink: 0 },
  count: { marginTop: "8px" },
  empty: { padding: "16px" },
});

interface FunctionCatalogueProps {
  readonly pane: FunctionsPane;
  readonly functions: readonly FunctionHelp[];
}

/** The functions by topic, or those found by a word; the one that is open can be inserted. */
export function FunctionCatalogue({ pane, functions }: FunctionCatalogueProps) {
  const texts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { query, openId } = pane.state.functions;
  const dispatch = (event: FunctionsEvent): void => pane.dispatch({ type: "functions", event });
  const deferredQuery = useDeferredValue(query.trim());
  const groups = useMemo(() => groupsFor(functions, deferredQuery, texts), [functions, deferredQuery, texts]);
  const shown = groups.flatMap((group) => group.functions);
  const open = shown.find(({ id }) => id === openId) ?? null;
  const draft = useFormulaDraft(pane, open);
  const insertion = useInsertion(pane, draft);
  const { search, clearSearch, count, countFound, noneFound } = texts.functions;
  const all = count(functions.length, format.count(functions.length));
  return (
    <ViewFrame
      title={texts.pane.views.functions}
      head={
        <>
          <OtherFunctions pane={pane} />
          <div className={styles.head}>
            <FilterField
              label={search}
              clearLabel={clearSearch}
              Icon={Search20Regular}
              value={query}
              onChange={(wanted) => dispatch({ type: "searched", query: wanted })}
            />
            <p role="status" className={mergeClasses(text.plain, text.small, text.hint, styles.count)}>
              {deferredQuery === "" ? all : countFound(format.count(shown.length), all)}
            </p>
          </div>
        </>
      }
      footer={draft && <InsertFooter insertion={insertion} />}
    >
      {shown.length === 0 ? (
        <p className={mergeClasses(text.plain, text.small, styles.empty)}>{noneFound(deferredQuery)}</p>
      ) : (
        groups.map((group) => (
          <FunctionList
            key={group.title}
            group={group}
            openId={openId}
            query={deferredQuery}
            onOpen={(id) => dispatch({ type: "opened", id })}
          >
            {open && draft ? <FunctionPanel help={open} draft={draft} onInsert={insertion.insert} /> : null}
          </FunctionList>
        ))
      )}
    </ViewFrame>
  );
}

function groupsFor(functions: readonly FunctionHelp[], query: string, texts: Texts): readonly FunctionGroup[] {
  if (query === "") return functionsByTopic(functions, texts);
  const found = findFunctions(functions, query, texts);
  return found.length === 0 ? [] : [{ title: texts.functions.bestFirst, functions: found }];
}
