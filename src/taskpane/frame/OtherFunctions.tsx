import { functionsMismatch } from "../../commands/formulas/functionsMismatch";
import { paneTexts } from "../../core/texts/pane";
import type { PaneModel } from "../workbook/usePane";
import { FailureMessage } from "./FailureMessage";

/** Says that the functions are not those that the pane was built with, before it proposes a formula of them. */
export function OtherFunctions({ pane }: { pane: PaneModel }) {
  const mismatch = functionsMismatch(pane.findFunctions());
  if (mismatch === null) return null;
  const { title, code, declarations, whatToDo } = paneTexts.otherFunctions;
  const found = mismatch.kind === "code" ? code : declarations(mismatch.functions);
  return <FailureMessage message={{ intent: "warning", title, detail: `${found} ${whatToDo[pane.hostKind]}` }} />;
}
