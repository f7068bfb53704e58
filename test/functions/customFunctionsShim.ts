/** A function as Excel holds it: called with its arguments and the invocation object behind them. */
export type HeldFunction = (...given: unknown[]) => unknown;

/** What Excel's error class is to us: a code and, for some codes, a message. */
export class ShimError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** The part of Excel's custom functions runtime that a bundle of functions touches. */
export interface CustomFunctionsShim {
  readonly Error: typeof ShimError;
  readonly ErrorCode: Readonly<Record<string, string>>;
  readonly associate: (id: string, held: HeldFunction) => void;
}

/** A runtime that remembers what is associated with each id. */
export function customFunctionsShim(held: Map<string, HeldFunction>): CustomFunctionsShim {
  return {
    Error: ShimError,
    ErrorCode: {
      invalidValue: "#VALUE!",
      notAvailable: "#N/A",
      divisionByZero: "#DIV/0!",
      invalidNumber: "#NUM!",
      nullReference: "#NULL!",
      invalidName: "#NAME?",
      invalidReference: "#REF!",
    },
    associate: (id, associated) => {
      if (held.has(id)) throw new Error(`${id} is associated twice`);
      held.set(id, associated);
    },
  };
}

/** Makes the runtime global, for tests that call functions from their source. */
export function installCustomFunctionsShim(): void {
  Object.assign(globalThis, { CustomFunctions: customFunctionsShim(new Map()) });
}
