import type { ICommandService } from "@univerjs/core";
import {
  FormulaExecuteStageType,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStopMutation,
  type IExecutionInProgressParams,
} from "@univerjs/engine-formula";

/** How far a calculation is. */
export interface CalculationProgress {
  readonly done: number;
  readonly total: number;
}

const atRest: readonly FormulaExecuteStageType[] = [
  FormulaExecuteStageType.IDLE,
  FormulaExecuteStageType.CALCULATION_COMPLETED,
];

/** Tells how far the grid's calculation is, and `null` when it is at its end. Returns the way to stop listening. */
export function watchCalculation(
  commands: ICommandService,
  listener: (progress: CalculationProgress | null) => void,
): () => void {
  const heard = commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetFormulaCalculationNotificationMutation.id) return;
    const { stageInfo, functionsExecutedState } = params as {
      stageInfo?: IExecutionInProgressParams;
      functionsExecutedState?: unknown;
    };
    if (functionsExecutedState !== undefined) listener(null);
    if (!stageInfo) return;
    const isOver = atRest.includes(stageInfo.stage);
    listener(isOver ? null : { done: stageInfo.completedFormulasCount, total: stageInfo.totalFormulasToCalculate });
  });
  return () => heard.dispose();
}

/** Ends a calculation: formulas that it would have changed stay as they were. */
export function stopCalculation(commands: ICommandService): void {
  void commands.executeCommand(SetFormulaCalculationStopMutation.id, {});
}
