import { functionsMismatch } from "../../commands/formulas/functionsMismatch";
import type { PaneModel } from "../workbook/paneModel";
import { FailureMessage } from "./FailureMessage";
import { useTexts } from "../format/TextsContext";

/** Says that the functions are not those that the pane was built with, before it proposes a formula of them. */
export function OtherFunctions({ pane }: { readonly pane: Pick<PaneModel, "findFunctions" | "host"> }) {
  const { title, code, declarations, whatToDo } = useTexts().pane.otherFunctions;
  const mismatch = functionsMismatch(pane.findFunctions());
  if (mismatch === null) return null;
  const found = mismatch.kind === "code" ? code : declarations(mismatch.functions);
  return <FailureMessage message={{ intent: "warning", title, detail: `${found} ${whatToDo[pane.host.kind]}` }} />;
}
