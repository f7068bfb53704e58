import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { formulaReportTexts } from "../../core/texts/formulaReport";
import type { CalculationProgress } from "../../hosts/workbench/formulas/watchCalculation";

interface CalculationBarProps {
  readonly progress: CalculationProgress;
  readonly onStop: () => void;
}

/** A calculation that takes long: how far it is, and the way to stop it. */
export function CalculationBar({ progress: { done, total }, onStop }: CalculationBarProps) {
  return (
    <MessageBar intent="info" politeness="polite">
      <MessageBarBody>{formulaReportTexts.calculating(done, total)}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onStop}>{formulaReportTexts.stop}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
