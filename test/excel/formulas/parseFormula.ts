import type { CellValue } from "./cellValue";
import type { BinaryOperator, SyntaxTree } from "./syntaxTree";
import { tokenize, type Token } from "./tokens";

/** A text in a formula, and a formula, may not be longer. */
const maxTextLength = 255;
const maxFormulaLength = 8192;
/** Excel stops at 64 functions in one another; brackets may go a little deeper. */
const deepest = 256;
const mostArguments = 255;

const strength: Readonly<Record<BinaryOperator, number>> = {
  ...{ "=": 1, "<>": 1, "<": 1, "<=": 1, ">": 1, ">=": 1 },
  ...{ "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5 },
};

/**
 * Reads a formula by Excel's grammar: `-2^2` is 4, `%` binds closest, `^` is worked out from the left. Unions and
 * intersections of areas (`A1,B1`, `A1:B2 B1:C2`) are not read.
 *
 * @returns `null` for what Excel would refuse
 */
export function parseFormula(formula: string): SyntaxTree | null {
  if (!formula.startsWith("=") || formula.length > maxFormulaLength) return null;
  const tokens = tokenize(formula)?.filter(({ kind }) => kind !== "space");
  if (!tokens || tokens.length === 0) return null;
  try {
    return new Parser(tokens).whole();
  } catch (error) {
    if (error instanceof SyntaxRefusal) return null;
    throw error;
  }
}

const known = new Map<string, SyntaxTree | null>();
const mostKnown = 200_000;

/** {@link parseFormula} once for every formula: a workbook is worked out again and again. */
export function syntaxTreeOf(formula: string): SyntaxTree | null {
  let tree = known.get(formula);
  if (tree === undefined) {
    tree = parseFormula(formula);
    if (known.size >= mostKnown) known.clear();
    known.set(formula, tree);
  }
  return tree;
}

class SyntaxRefusal extends Error {}

class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): SyntaxTree {
    const tree = this.binary(1);
    if (this.at < this.tokens.length) throw new SyntaxRefusal();
    return tree;
  }

  private binary(weakest: number): SyntaxTree {
    if (++this.depth > deepest) throw new SyntaxRefusal();
    let left = this.signed();
    for (let operator = this.binaryOperator(); operator && strength[operator] >= weakest;) {
      this.at++;
      left = { kind: "binary", operator, left, right: this.binary(strength[operator] + 1) };
      operator = this.binaryOperator();
    }
    this.depth--;
    return left;
  }

  private binaryOperator(): BinaryOperator | null {
    const token = this.tokens[this.at];
    return token?.kind === "operator" && token.text in strength ? (token.text as BinaryOperator) : null;
  }

  private signed(): SyntaxTree {
    const signs: ("+" | "-")[] = [];
    for (;;) {
      if (this.take("-")) signs.push("-");
      else if (this.take("+")) signs.push("+");
      else break;
    }
    let operand = this.range();
    while (this.take("%")) operand = { kind: "unary", operator: "%", operand };
    return signs.reduceRight<SyntaxTree>((inner, operator) => ({ kind: "unary", operator, operand: inner }), operand);
  }

  private range(): SyntaxTree {
    if (this.take("@")) {
      if (++this.depth > deepest) throw new SyntaxRefusal();
      const operand = this.range();
      this.depth--;
      return { kind: "here", operand };
    }
    let first = this.spill();
    while (this.take(":")) first = { kind: "range", first: this.area(first), last: this.area(this.spill()) };
    return first;
  }

  private area(tree: SyntaxTree): SyntaxTree {
    if (["constant", "array", "unary", "binary", "omitted"].includes(tree.kind)) throw new SyntaxRefusal();
    return tree;
  }

  private spill(): SyntaxTree {
    const anchor = this.operand();
    return this.take("#") ? { kind: "spill", anchor: this.area(anchor) } : anchor;
  }

  private operand(): SyntaxTree {
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case "number":
        return { kind: "constant", value: token.value };
      case "text":
        return { kind: "constant", value: shortEnough(token.value) };
      case "error":
        return { kind: "constant", value: { error: token.code } };
      case "outside":
        return { kind: "constant", value: { error: "#REF!" } };
      case "reference":
        return { kind: "reference", reference: token.reference };
      case "structured":
        return { kind: "structured", reference: token.reference };
      case "name":
        return truth(token.text) ?? { kind: "name", sheet: token.sheet, name: token.name };
      case "function":
        return this.call(token.text);
      case "operator":
        return token.text === "(" ? this.inBrackets() : this.array(token.text);
      default:
        throw new SyntaxRefusal();
    }
  }

  private inBrackets(): SyntaxTree {
    const tree = this.binary(1);
    this.expect(")");
    return tree;
  }

  private call(name: string): SyntaxTree {
    this.expect("(");
    const args: SyntaxTree[] = [];
    if (!this.take(")")) {
      do args.push(this.argument());
      while (this.take(","));
      this.expect(")");
    }
    if (args.length > mostArguments) throw new SyntaxRefusal();
    return { kind: "call", name: name.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, ""), args };
  }

  private argument(): SyntaxTree {
    const next = this.tokens[this.at];
    const isOmitted = next?.kind === "operator" && (next.text === "," || next.text === ")");
    return isOmitted ? { kind: "omitted" } : this.binary(1);
  }

  private array(opening: string): SyntaxTree {
    if (opening !== "{") throw new SyntaxRefusal();
    const rows: CellValue[][] = [[this.element()]];
    for (;;) {
      if (this.take(",")) rows.at(-1)?.push(this.element());
      else if (this.take(";")) rows.push([this.element()]);
      else break;
    }
    this.expect("}");
    if (rows.some((row) => row.length !== rows[0]?.length)) throw new SyntaxRefusal();
    return { kind: "array", rows };
  }

  /** Only constants stand between braces. */
  private element(): CellValue {
    const sign = this.take("-") ? -1 : 1;
    const isSigned = sign === -1 || this.take("+");
    const token = this.tokens[this.at++];
    if (token?.kind === "number") return sign * token.value;
    if (isSigned) throw new SyntaxRefusal();
    if (token?.kind === "text") return shortEnough(token.value);
    if (token?.kind === "error") return { error: token.code };
    const tree = token?.kind === "name" ? truth(token.text) : null;
    if (tree?.kind === "constant") return tree.value;
    throw new SyntaxRefusal();
  }

  private take(operator: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== "operator" || token.text !== operator) return false;
    this.at++;
    return true;
  }

  private expect(operator: string): void {
    if (!this.take(operator)) throw new SyntaxRefusal();
  }
}

function shortEnough(text: string): string {
  if (text.length > maxTextLength) throw new SyntaxRefusal();
  return text;
}

function truth(name: string): SyntaxTree | null {
  const upper = name.toUpperCase();
  return upper === "TRUE" || upper === "FALSE" ? { kind: "constant", value: upper === "TRUE" } : null;
}
