import { Area } from "./area";
import { broadcast, isMatrix, type Values } from "./broadcast";
import { badNumber, badReference, badValue, isError, unknownName, type CellValue } from "./cellValue";
import { valuesOf } from "./eachCell";
import type { FormulaContext } from "../model/formulaContext";
import { worksheetFunction } from "./functions";
import type { Argument } from "./functionTable";
import { locateReference, locateStructured } from "./locateArea";
import { applyBinary, applyUnary } from "./operators";
import { syntaxTreeOf } from "./parseFormula";
import type { SyntaxTree } from "./syntaxTree";

/** Names that stand for names that stand for names. */
const deepestName = 32;

/**
 * Works out a formula as Excel does; a blank comes out as 0.
 *
 * @returns one value, or a matrix that spills from the formula's cell
 * @throws when the formula is none: `isFormula` tells
 * @example evaluateFormula("=SUM(A1:A3)*2", context) // 12
 */
export function evaluateFormula(formula: string, context: FormulaContext): CellValue | CellValue[][] {
  const values = valuesOf(new Evaluation(context).formula(formula));
  return isMatrix(values) ? values.map((row) => row.map((value) => value ?? 0)) : (values ?? 0);
}

class Evaluation {
  private readonly context: FormulaContext;
  private names = 0;

  constructor(context: FormulaContext) {
    this.context = context;
  }

  formula(formula: string): Argument {
    const tree = syntaxTreeOf(formula);
    if (!tree) throw new Error(`This is no formula: ${formula}`);
    return this.argument(tree);
  }

  private argument(tree: SyntaxTree): Argument {
    switch (tree.kind) {
      case "constant":
        return tree.value;
      case "omitted":
        return null;
      case "array":
        return tree.rows;
      case "reference":
        return locateReference(tree.reference, this.context);
      case "structured":
        return locateStructured(tree.reference, this.context);
      case "name":
        return this.named(tree.name, tree.sheet);
      case "spill":
        return this.spilled(this.argument(tree.anchor));
      case "here":
        return this.here(this.argument(tree.operand));
      case "range":
        return this.range(this.argument(tree.first), this.argument(tree.last));
      case "unary":
        return broadcast([this.values(tree.operand)], ([value = null]) => applyUnary(tree.operator, value));
      case "binary":
        return broadcast([this.values(tree.left), this.values(tree.right)], ([left = null, right = null]) =>
          applyBinary(tree.operator, left, right),
        );
      case "call":
        return this.call(tree.name, tree.args);
    }
  }

  private values(tree: SyntaxTree): Values {
    return valuesOf(this.argument(tree));
  }

  /** A defined name, or a table's name alone: its data. */
  private named(name: string, sheet: string | null): Argument {
    const formula = this.context.name(name, sheet ?? undefined);
    if (formula === null) {
      const isTable = sheet === null && this.context.table(name) !== null;
      return isTable ? locateStructured({ table: name, items: [], columns: null }, this.context) : unknownName;
    }
    // A name that leads back to itself has no value.
    if (this.names >= deepestName) return badNumber;
    this.names++;
    const answer = this.formula(formula.startsWith("=") ? formula : `=${formula}`);
    this.names--;
    return answer;
  }

  private spilled(anchor: Argument): Argument {
    if (isError(anchor)) return anchor;
    if (!(anchor instanceof Area)) return badReference;
    const { firstRow, firstColumn } = anchor.rectangle;
    const size = this.context.spill(anchor.sheet, firstRow, firstColumn);
    return size ? anchor.part(0, 0, size.rows, size.columns) : badReference;
  }

  /** The cell of a row, column or area that is level with the formula; of values, the first. */
  private here(operand: Argument): Argument {
    if (!(operand instanceof Area)) return isMatrix(operand) ? (operand[0]?.[0] ?? null) : operand;
    const row = operand.rows === 1 ? 0 : this.context.row - operand.rectangle.firstRow;
    const column = operand.columns === 1 ? 0 : this.context.column - operand.rectangle.firstColumn;
    const isInside = row >= 0 && row < operand.rows && column >= 0 && column < operand.columns;
    return isInside ? operand.part(row, column, 1, 1) : badValue;
  }

  private range(first: Argument, last: Argument): Argument {
    if (isError(first)) return first;
    if (isError(last)) return last;
    if (!(first instanceof Area) || !(last instanceof Area) || first.sheet !== last.sheet) return badValue;
    const [one, other] = [first.rectangle, last.rectangle];
    return new Area(this.context, first.sheet, {
      firstRow: Math.min(one.firstRow, other.firstRow),
      firstColumn: Math.min(one.firstColumn, other.firstColumn),
      lastRow: Math.max(one.lastRow, other.lastRow),
      lastColumn: Math.max(one.lastColumn, other.lastColumn),
    });
  }

  private call(name: string, args: readonly SyntaxTree[]): Argument {
    const known = worksheetFunction(name);
    if (known) {
      const isAccepted = args.length >= known.least && args.length <= known.most;
      return isAccepted ? known.answer(args.map((argument) => () => this.argument(argument))) : badValue;
    }
    // An add-in's functions have its namespace before them.
    if (!name.includes(".")) return unknownName;
    return this.context.call(
      name,
      // A blank cell is handed over as a blank, and what is left out as nothing.
      args.map((argument) => (argument.kind === "omitted" ? undefined : this.values(argument))),
    );
  }
}
