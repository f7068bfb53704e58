import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { CalculationProgress } from "../../hosts/workbench/formulas/watchCalculation";
import { useFormatter } from "../../taskpane/format/FormatterContext";
import { useTexts } from "../../taskpane/format/TextsContext";

interface CalculationBarProps {
  readonly progress: CalculationProgress;
  readonly onStop: () => void;
}

/** A calculation that takes long: how far it is, and the way to stop it. */
export function CalculationBar({ progress: { done, total }, onStop }: CalculationBarProps) {
  const texts = useTexts();
  const { count } = useFormatter();
  return (
    <MessageBar intent="info" politeness="polite">
      <MessageBarBody>{texts.formulas.calculating(count(done), count(total))}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onStop}>{texts.formulas.stop}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
