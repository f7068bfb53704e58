import { Button } from "@fluentui/react-components";
import { useTexts } from "../format/TextsContext";
import type { PaneModel } from "../workbook/paneModel";
import { FailureMessage } from "./FailureMessage";

/** Says that the workbook's settings could not be read and stay as they are, and offers to replace them. */
export function RefusedSettings({ pane }: { readonly pane: Pick<PaneModel, "state" | "replaceSettings"> }) {
  const texts = useTexts();
  const error = pane.state.settingsRefused;
  if (error === null) return null;
  const { settings, settingsDetail, replaceSettings } = texts.pane.failures;
  return (
    <FailureMessage
      message={{ intent: "warning", title: settings, detail: settingsDetail(texts.settingsError(error)) }}
    >
      <Button size="small" onClick={pane.replaceSettings}>
        {replaceSettings}
      </Button>
    </FailureMessage>
  );
}
