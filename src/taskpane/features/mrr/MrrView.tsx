import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { LineId } from "../../../core/ledger/lineCustomers";
import type { Problem } from "../../../core/sheet/problem";
import { FailureMessage } from "../../frame/FailureMessage";
import { ProposalsSection } from "../../frame/mapping/ProposalsSection";
import { Sections } from "../../frame/Section";
import { useTextStyles } from "../../frame/useTextStyles";
import { ViewFrame } from "../../frame/ViewFrame";
import type { MrrFigures } from "./mrrState";
import { useDelayed } from "../../workbook/useDelayed";
import type { PaneModel } from "./mrrPane";
import { TableColumns } from "./mapping/TableColumns";
import { TableExport } from "./mapping/TableExport";
import { TableQuestions } from "./mapping/TableQuestions";
import { useTableMapping } from "./mapping/useTableMapping";
import { ColumnsRead } from "./ColumnsRead";
import { LineCustomersList } from "./LineCustomersList";
import { MrrFirstRun } from "./MrrFirstRun";
import { MrrFooter } from "./MrrFooter";
import { MrrMenu } from "./MrrMenu";
import { MrrSource } from "./MrrSource";
import { PeriodBar } from "./PeriodBar";
import { PeriodsSection } from "./PeriodsSection";
import { RatesSection } from "./RatesSection";
import { ReasonsSection } from "./ReasonsSection";
import { ReconcileSection } from "./ReconcileSection";
import { lineButtonId, RollForwardSection } from "./RollForwardSection";
import { TableNotes } from "./TableNotes";
import { UnreadableTable } from "./UnreadableTable";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  head: { padding: "0 16px 12px", flexShrink: 0, display: "grid", gap: "8px" },
  waiting: { padding: "16px" },
});

/** The MRR of a subscription table: its roll-forward, every rate, the periods side by side, and what lies behind them. */
export function MrrView({ pane }: { pane: PaneModel }) {
  const texts = useTexts();
  const { state, mrr } = pane;
  const styles = useStyles();
  const { source, reading, readFailure } = state.mrr;
  if (!state.opened) return <ViewFrame title={texts.pane.views.mrr}>{null}</ViewFrame>;
  if (source === null) return <MrrFirstRun pane={pane} />;
  return (
    <ViewFrame
      title={texts.pane.views.mrr}
      actions={<MrrMenu pane={pane} />}
      head={
        <div className={styles.head}>
          <MrrSource pane={pane} />
          {mrr.shown === null ? null : <PeriodBar pane={pane} shown={mrr.shown} />}
        </div>
      }
      footer={<MrrFooter pane={pane} />}
    >
      {readFailure === null ? null : (
        <FailureMessage message={readFailure} onCheckAgain={() => pane.runCommand("refresh")} />
      )}
      {reading?.kind === "unreadable" ? (
        <TableToMap
          pane={pane}
          problems={reading.problems.kinds.flatMap(({ first }) => first.map(({ problem }) => problem))}
        />
      ) : (
        <Figures pane={pane} figures={state.mrr.figures} />
      )}
    </ViewFrame>
  );
}

/** A table that waits for a person's word: what is asked, what its columns look like, or what it lacks. */
function TableToMap({ pane, problems }: { pane: PaneModel; problems: readonly Problem[] }) {
  const { uses, proposals: texts } = useTexts().mrr.mapping;
  const mapping = useTableMapping(pane);
  if (mapping === null) return null;
  const { columns, questions, proposals } = mapping.map;
  return (
    <>
      <TableExport pane={pane} mapping={mapping} />
      {proposals.length > 0 ? (
        <ProposalsSection
          title={texts.title}
          lead={texts.lead}
          proposals={proposals.map(({ header, use }) => ({ header, use: uses[use] }))}
          onAgree={mapping.agree}
        />
      ) : questions.length === 0 ? (
        <UnreadableTable pane={pane} problems={problems} />
      ) : null}
      {columns.length < 2 ? null : (
        <Sections id="unread" open={["questions", "columns"]}>
          <TableQuestions mapping={mapping} currency={null} />
          <TableColumns
            mapping={mapping}
            isRemembered={pane.mappingMemories.subscriptions.isKept}
            isRead={proposals.length === 0}
          />
        </Sections>
      )}
    </>
  );
}

function Figures({ pane, figures }: { pane: PaneModel; figures: MrrFigures | null }) {
  const texts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const [openLine, setOpenLine] = useState<LineId | null>(null);
  const closedLine = useRef<LineId | null>(null);
  const mapping = useTableMapping(pane);
  const isWaiting = useDelayed(figures === null && pane.state.mrr.readFailure === null, 300);
  const isUpdating = useDelayed(figures !== null && !pane.mrr.isCurrent, 300);

  useEffect(() => {
    if (openLine !== null || closedLine.current === null) return;
    document.getElementById(lineButtonId(closedLine.current))?.focus();
    closedLine.current = null;
  }, [openLine]);

  if (figures === null) {
    return isWaiting ? (
      <p className={mergeClasses(text.plain, text.small, text.hint, styles.waiting)}>{texts.mrr.source.reading}</p>
    ) : null;
  }
  if (openLine !== null) {
    const close = (): void => {
      closedLine.current = openLine;
      setOpenLine(null);
    };
    return <LineCustomersList key={openLine} pane={pane} figures={figures} line={openLine} onClose={close} />;
  }
  return (
    <>
      {mapping === null ? null : <TableExport pane={pane} mapping={mapping} />}
      <ColumnsRead table={figures.table} />
      <TableNotes pane={pane} table={figures.table} />
      <Sections id="mrr" open={["questions", "rollForward", "rates", "periods", "reasons"]}>
        {mapping === null ? null : <TableQuestions mapping={mapping} currency={figures.table.currency} />}
        <RollForwardSection figures={figures} isUpdating={isUpdating} onOpen={setOpenLine} />
        <RatesSection figures={figures} />
        <PeriodsSection pane={pane} figures={figures} />
        {figures.table.reasonHeader === null ? null : <ReasonsSection pane={pane} figures={figures} />}
        <ReconcileSection pane={pane} figures={figures} />
        {mapping === null ? null : (
          <TableColumns mapping={mapping} isRemembered={pane.mappingMemories.subscriptions.isKept} isRead />
        )}
      </Sections>
    </>
  );
}
