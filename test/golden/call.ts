import { ShimError } from "../functions/customFunctionsShim";
import type { BuiltFunctions } from "./builtFunctions";
import { isRange, type VectorArgument, type VectorCell } from "./goldenCase";

/** An answer as rows of plain cells; an error of the whole call keeps its message. */
export type Answer =
  { readonly rows: readonly (readonly VectorCell[])[] } | { readonly error: string; readonly message: string };

/** Calls a built function as Excel would: ranges where the metadata says so, omitted arguments as `null`. */
export function callBuilt(functions: BuiltFunctions, id: string, args: readonly VectorArgument[]): Answer {
  const declared = functions.declared.find((entry) => entry.id === id);
  const held = functions.held.get(id);
  if (!declared || !held) throw new Error(`${id} is not among the built functions`);
  if (args.length > declared.parameters.length) throw new Error(`${id} takes ${declared.parameters.length} arguments`);
  const given = declared.parameters.map(({ dimensionality }, position) =>
    incoming(args[position] ?? null, dimensionality === "matrix"),
  );
  const invocation = { functionName: id };
  try {
    return outgoing(held(...given, invocation));
  } catch (thrown) {
    if (thrown instanceof ShimError) return { error: thrown.code, message: thrown.message };
    throw thrown;
  }
}

function incoming(argument: VectorArgument, matrix: boolean): unknown {
  if (argument === null) return null;
  const rows = isRange(argument) ? argument : [[argument]];
  const cells = rows.map((row) => row.map((cell) => incomingCell(cell)));
  if (matrix) return cells;
  if (cells.length !== 1 || cells[0]?.length !== 1) throw new Error("A range stands where the function takes one cell");
  return cells[0][0];
}

function incomingCell(cell: VectorCell): unknown {
  return typeof cell === "object" && cell !== null ? new ShimError(cell.error) : cell;
}

function outgoing(answer: unknown): Answer {
  const rows: readonly unknown[] = Array.isArray(answer) ? answer : [[answer]];
  const only =
    rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1 ? (rows[0][0] as unknown) : undefined;
  if (only instanceof ShimError) return { error: only.code, message: only.message };
  const width = (rows[0] as readonly unknown[]).length;
  return {
    rows: rows.map((row) => {
      if (!Array.isArray(row) || row.length !== width) throw new Error("The answer is not a rectangle");
      return row.map(outgoingCell);
    }),
  };
}

function outgoingCell(cell: unknown): VectorCell {
  if (cell instanceof ShimError) return { error: cell.code };
  if (typeof cell === "string" || typeof cell === "boolean") return cell;
  if (typeof cell === "number" && Number.isFinite(cell)) return cell;
  throw new Error(`A cell of the answer is ${String(cell)}`);
}
