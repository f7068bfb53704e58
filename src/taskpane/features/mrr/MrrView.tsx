import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { LineId } from "../../../core/ledger/lineCustomers";
import { FailureMessage } from "../../frame/FailureMessage";
import { Sections } from "../../frame/Section";
import { useTextStyles } from "../../frame/useTextStyles";
import { ViewFrame } from "../../frame/ViewFrame";
import type { MrrFigures } from "./mrrState";
import { useDelayed } from "../../workbook/useDelayed";
import type { PaneModel } from "./mrrPane";
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
        <UnreadableTable
          pane={pane}
          problems={reading.problems.kinds.flatMap(({ first }) => first.map(({ problem }) => problem))}
        />
      ) : (
        <Figures pane={pane} figures={state.mrr.figures} />
      )}
    </ViewFrame>
  );
}

function Figures({ pane, figures }: { pane: PaneModel; figures: MrrFigures | null }) {
  const texts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const [openLine, setOpenLine] = useState<LineId | null>(null);
  const closedLine = useRef<LineId | null>(null);
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
      <ColumnsRead table={figures.table} />
      <TableNotes pane={pane} table={figures.table} />
      <Sections id="mrr" open={["rollForward", "rates", "periods", "reasons"]}>
        <RollForwardSection figures={figures} isUpdating={isUpdating} onOpen={setOpenLine} />
        <RatesSection figures={figures} />
        <PeriodsSection pane={pane} figures={figures} />
        {figures.table.reasonHeader === null ? null : <ReasonsSection pane={pane} figures={figures} />}
        <ReconcileSection pane={pane} figures={figures} />
      </Sections>
    </>
  );
}
