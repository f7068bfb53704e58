import type { Area } from "./area";
import type { Values } from "./broadcast";

/** What an argument comes to: cells, or values; `null` where it is left out. */
export type Argument = Area | Values;

/** A function of Excel's. */
export interface SheetFunction {
  /** How many arguments Excel accepts on entering. */
  readonly least: number;
  readonly most: number;
  /** Arguments are worked out when they are asked for, so that IF leaves a branch alone. */
  readonly answer: (args: readonly (() => Argument)[]) => Argument;
}

export type FunctionTable = Readonly<Record<string, SheetFunction>>;
