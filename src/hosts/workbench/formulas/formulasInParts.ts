import { requestImmediateMacroTask } from "@univerjs/core";
import { Interpreter, type BaseAstNode, type IFormulaRuntimeService } from "@univerjs/engine-formula";

type FormulaNode = BaseAstNode & {
  /** Of references, which follow the cell of a formula that was filled down. */
  readonly setRefOffset?: (columns: number, rows: number) => void;
  /** Of LAMBDA, whose inside is calculated when it is called. */
  readonly isEmptyParamFunction?: () => boolean;
};

/** For so many milliseconds a formula keeps keys, clicks and the picture waiting. */
const patience = 100;

/**
 * Calculates formulas over ranges part by part – a range, an operator, a function –, and lets the page go on in between where
 * they take long: the engine itself goes through a formula in one go, however many cells it reads. A formula that is
 * stopped has no value.
 */
export class FormulasInParts extends Interpreter {
  private readonly runtime: IFormulaRuntimeService;
  private lastPause = 0;

  constructor(runtime: IFormulaRuntimeService) {
    super(runtime);
    this.runtime = runtime;
  }

  /** Single cells take no time worth a pause. */
  override checkAsyncNode(node: Parameters<Interpreter["checkAsyncNode"]>[0]): boolean {
    return super.checkAsyncNode(node) || (Boolean(node) && readsRanges(node as FormulaNode));
  }

  override async executeAsync(
    data: Parameters<Interpreter["executeAsync"]>[0],
  ): ReturnType<Interpreter["executeAsync"]> {
    if (data.node) await this.calculate(data.node, data.refOffsetX, data.refOffsetY);
    // What has no value by now is for the engine to say.
    return data.node?.getValue() ?? super.executeAsync({ ...data, node: null });
  }

  private async calculate(node: FormulaNode, columns: number, rows: number): Promise<void> {
    for (const part of node.getChildren() as FormulaNode[]) {
      if (part.getToken().toUpperCase() === "LAMBDA" && part.isEmptyParamFunction?.()) part.execute();
      else await this.calculate(part, columns, rows);
    }
    if (performance.now() - this.lastPause > patience) {
      await new Promise<void>((resolve) => void requestImmediateMacroTask(() => resolve()));
      this.lastPause = performance.now();
    }
    if (this.runtime.isStopExecution()) return;
    node.setRefOffset?.(columns, rows);
    if (node.isAsync()) await node.executeAsync();
    else node.execute();
  }
}

function readsRanges(node: FormulaNode): boolean {
  return /[:[]/.test(node.getToken()) || (node.getChildren() as FormulaNode[]).some(readsRanges);
}
