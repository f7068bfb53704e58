import type { SheetFunction, SheetFunctionCode, SheetFunctionMetadata } from "./sheetFunction";

/** The codes by which functions name Excel's errors. */
const errorCodes = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

class SheetFunctionError extends Error {
  readonly code: string;

  constructor(code: string, message?: string) {
    super(message ?? "");
    this.code = code;
  }
}

/** Excel's `CustomFunctions`, as much of it as the functions' bundle uses. */
export interface CustomFunctionsRuntime {
  readonly associate: (id: string, code: SheetFunctionCode) => void;
  readonly Error: typeof SheetFunctionError;
  readonly ErrorCode: typeof errorCodes;
}

/** The stand-in for Excel's runtime, and what the bundle associated with it, by id. */
export function customFunctionsRuntime(): {
  readonly runtime: CustomFunctionsRuntime;
  readonly associated: ReadonlyMap<string, SheetFunctionCode>;
} {
  const associated = new Map<string, SheetFunctionCode>();
  const runtime: CustomFunctionsRuntime = {
    associate: (id, code) => void associated.set(id.toUpperCase(), code),
    Error: SheetFunctionError,
    ErrorCode: errorCodes,
  };
  return { runtime, associated };
}

/**
 * Brings together what functions.json says and what the bundle associated.
 *
 * @throws {Error} that names a function without code: bundle and description come from one build
 */
export function sheetFunctions(
  described: readonly SheetFunctionMetadata[],
  associated: ReadonlyMap<string, SheetFunctionCode>,
): readonly SheetFunction[] {
  return described.map((metadata) => {
    const code = associated.get(metadata.id.toUpperCase());
    if (!code) throw new Error(`functions.js has no ${metadata.id}`);
    return { metadata, code };
  });
}
