import { badReference, badValue, isError, unknownName, type CellValue } from "./cellValue";
import type { FormulaContext } from "../model/formulaContext";
import { areaOf, eachValue, firstValue, matrixOperand, rowsOf, valueOperand, type Area, type Operand } from "./operand";
import { binaryResult, unaryResult } from "./operators";
import { parseFormula } from "./parseFormula";
import { rectangleOf, sameName, type Reference } from "./reference";
import { areaBetween, sheetFunctions } from "./sheetFunctions";
import type { StructuredReference } from "./structuredReference";
import type { SyntaxTree } from "./syntaxTree";

const parsed = new Map<string, SyntaxTree | null>();

/** Works out a formula: one value, or a matrix that spills. */
export function evaluateFormula(formula: string, context: FormulaContext): CellValue | CellValue[][] {
  const tree = treeOf(formula);
  if (!tree) return unknownName;
  const operand = evaluate(tree, context);
  if (operand.kind === "value") return operand.value;
  const rows = rowsOf(operand, context);
  if (rows.length === 1 && rows[0]?.length === 1) return rows[0][0] ?? null;
  return rows.map((row) => [...row]);
}

/** What Excel would take for a formula on entering. */
export function isFormula(text: string): boolean {
  return treeOf(text) !== null;
}

function treeOf(formula: string): SyntaxTree | null {
  const known = parsed.get(formula);
  if (known !== undefined) return known;
  const tree = parseFormula(formula);
  parsed.set(formula, tree);
  return tree;
}

function evaluate(tree: SyntaxTree, context: FormulaContext): Operand {
  switch (tree.kind) {
    case "constant":
      return valueOperand(tree.value);
    case "array":
      return matrixOperand(tree.rows);
    case "omitted":
      return { kind: "omitted" };
    case "reference":
      return referenced(tree.reference, context);
    case "structured":
      return structured(tree.reference, context);
    case "name":
      return named(tree.sheet, tree.name, context);
    case "spill":
      return spilled(evaluate(tree.anchor, context), context);
    case "here":
      return here(evaluate(tree.operand, context), context);
    case "range":
      return areaBetween(evaluate(tree.first, context), evaluate(tree.last, context));
    case "unary":
      return eachValue([evaluate(tree.operand, context)], context, ([value = null]) =>
        unaryResult(tree.operator, value),
      );
    case "binary":
      return eachValue(
        [evaluate(tree.left, context), evaluate(tree.right, context)],
        context,
        ([left = null, right = null]) => binaryResult(tree.operator, left, right),
      );
    case "call":
      return called(tree.name, tree.args, context);
  }
}

function referenced(reference: Reference, context: FormulaContext): Operand {
  const sheet = reference.sheet ?? context.sheet;
  if (!context.sheetExists(sheet)) return valueOperand(badReference);
  return areaOperand({ sheet, rectangle: rectangleOf(reference) });
}

function areaOperand(area: Area): Operand {
  return { kind: "area", area };
}

function structured({ table: name, items, columns }: StructuredReference, context: FormulaContext): Operand {
  const tableName = name ?? context.ownTable();
  const table = tableName === null ? null : context.table(tableName);
  if (!table) return valueOperand(badReference);
  const { sheet, firstRow, firstColumn, rows, headers } = table;
  const place = (column: string): number => headers.findIndex((header) => sameName(header, column));
  const [from, to] = columns ? [place(columns[0]), place(columns[1])] : [0, headers.length - 1];
  if (from < 0 || to < 0) return valueOperand(badReference);
  const lastRow = firstRow + rows - 1;
  const spans: [number, number][] = (items.length === 0 ? ["data"] : items).map((item) => {
    if (item === "all") return [firstRow, lastRow];
    if (item === "headers") return [firstRow, firstRow];
    if (item === "this row") return [context.row, context.row];
    return [firstRow + 1, lastRow];
  });
  const [first, last] = [Math.min(...spans.map(([one]) => one)), Math.max(...spans.map(([, other]) => other))];
  if (items.includes("this row") && (context.row <= firstRow || context.row > lastRow)) return valueOperand(badValue);
  return areaOperand({
    sheet,
    rectangle: {
      firstRow: first,
      lastRow: last,
      firstColumn: firstColumn + Math.min(from, to),
      lastColumn: firstColumn + Math.max(from, to),
    },
  });
}

function named(sheet: string | null, name: string, context: FormulaContext): Operand {
  const formula = sheet === null ? context.name(name) : context.name(name, sheet);
  if (formula === null) {
    // A table by its name alone is its data.
    return context.table(name)
      ? structured({ table: name, items: [], columns: null }, context)
      : valueOperand(unknownName);
  }
  const tree = treeOf(formula.startsWith("=") ? formula : `=${formula}`);
  return tree ? evaluate(tree, context) : valueOperand(unknownName);
}

function spilled(anchor: Operand, context: FormulaContext): Operand {
  const area = areaOf(anchor);
  if (isError(area)) return valueOperand(area);
  const { firstRow, firstColumn } = area.rectangle;
  const size = context.spill(area.sheet, firstRow, firstColumn);
  if (!size) return valueOperand(badReference);
  const rectangle = {
    firstRow,
    firstColumn,
    lastRow: firstRow + size.rows - 1,
    lastColumn: firstColumn + size.columns - 1,
  };
  return areaOperand({ sheet: area.sheet, rectangle });
}

/** The cell of an area in the formula's own row or column. */
function here(operand: Operand, context: FormulaContext): Operand {
  if (operand.kind !== "area") return valueOperand(firstValue(operand, context));
  const { sheet, rectangle } = operand.area;
  const { firstRow, lastRow, firstColumn, lastColumn } = rectangle;
  const row = firstRow === lastRow ? firstRow : context.row;
  const column = firstColumn === lastColumn ? firstColumn : context.column;
  const isInside = row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  return valueOperand(isInside ? context.cell(sheet, row, column) : badValue);
}

function called(name: string, args: readonly SyntaxTree[], context: FormulaContext): Operand {
  const operands = args.map((arg) => evaluate(arg, context));
  const own = sheetFunctions.get(name);
  if (own) return own(operands, context);
  const answer = context.call(
    name,
    operands.map((operand) => {
      if (operand.kind === "omitted") return undefined;
      const rows = rowsOf(operand, context);
      return operand.kind === "value" || (rows.length === 1 && rows[0]?.length === 1) ? (rows[0]?.[0] ?? null) : rows;
    }),
  );
  return Array.isArray(answer) ? matrixOperand(answer) : valueOperand(answer);
}
