import { makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { DismissButton } from "./DismissButton";
import type { CellPlace } from "../commands/spreadsheetHost";
import { CalculationBar } from "./formulas/CalculationBar";
import { FormulaNotice } from "./formulas/FormulaNotice";
import type { KeptEntry } from "./kept/keeping";
import { KeptOffer } from "./kept/KeptOffer";
import { ReadOnlyBar } from "./kept/ReadOnlyBar";
import type { WorkbenchSession } from "./workbenchSession";
import type { WorkbenchMessage, WorkbenchState } from "./workbenchState";
import { useTexts } from "../taskpane/format/TextsContext";

const useStyles = makeStyles({
  /** Several at once scroll, so that most of the window is left to the cells. */
  messages: { flexShrink: 0, maxHeight: "36vh", overflow: "auto" },
});

export interface MessagesProps {
  readonly state: WorkbenchState;
  readonly session: WorkbenchSession;
  readonly onOpenKept: (entry: KeptEntry) => void;
  readonly onShowKept: () => void;
  readonly onGoTo: (cell: CellPlace) => void;
}

/** What the page has to say, between its toolbar and the grid. */
export function Messages({ state, session, onOpenKept, onShowKept, onGoTo }: MessagesProps) {
  const texts = useTexts();
  const styles = useStyles();
  const { workbook, busy, message, offered, formulas, calculation } = state;
  return (
    <section data-part="messages" aria-label={texts.workbench.messages} className={styles.messages}>
      {workbook && workbook.readOnlyFrom !== null && (
        <ReadOnlyBar
          fileName={workbook.name}
          time={workbook.readOnlyFrom}
          busy={busy !== null}
          onTake={() => void session.takeHere()}
        />
      )}
      <KeptOffer entries={offered} onOpen={onOpenKept} onShowAll={onShowKept} onLater={() => session.closeOffer()} />
      {calculation && <CalculationBar progress={calculation} onStop={() => session.stopCalculation()} />}
      {formulas && <FormulaNotice report={formulas} onGoTo={onGoTo} onClose={() => session.closeFormulas()} />}
      {message && <Message message={message} onClose={() => session.closeMessage()} />}
    </section>
  );
}

function Message({ message, onClose }: { readonly message: WorkbenchMessage; readonly onClose: () => void }) {
  return (
    <MessageBar intent={message.intent} layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{message.title}</MessageBarTitle>
        {message.details.map((detail) => (
          <div key={detail}>{detail}</div>
        ))}
      </MessageBarBody>
      <MessageBarActions containerAction={<DismissButton onClick={onClose} />} />
    </MessageBar>
  );
}
