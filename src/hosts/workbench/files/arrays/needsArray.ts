import functionsNamespace from "../../../../core/namespace.json";
import { formulaTokens, type Token } from "./formulaTokens";
import { fillingFunctions, parameterAt, rangeFunctions } from "./rangeParameters";

/** What a name of the workbook refers to, each of its meanings; none for what is no name. */
export type NameMeanings = (name: string) => readonly string[];

/** What an expression stands for: one value, several cells, or a list of values. */
type Value = "one" | "range" | "list";

/** What is made of several cells where an expression stands, as with `Parameter`. */
type Wanted = "v" | "r" | "a";

/**
 * Whether Excel keeps a formula that is typed into it as a dynamic array: somewhere in it stand several cells, or what may
 * be several, where a plain formula would take one of them. Read as a plain formula it would get `@` there, and another
 * value.
 *
 * @example needsArray("=SUM(A1:A2*B1:B2)", () => []) // true
 * @example needsArray("=SUM(A1:A2)+SUMPRODUCT(A1:A2*B1:B2)", () => []) // false
 */
export function needsArray(formula: string, names: NameMeanings): boolean {
  return mayBeMany.test(formula) && new Reading(formula, names).needsArray();
}

/** Spares the longer look to formulas of nothing but single cells: there are no ranges, lists, functions and names. */
const mayBeMany = /[:[{(#]|(?<![\p{L}\p{N}_.$])(?!\$?[A-Z]{1,3}\$?\d)[\p{L}_\\]/iu;
const operators: ReadonlySet<string> = new Set("+ - * / ^ & = < > <> <= >= %".split(" "));
/** Functions of whose answer Excel knows nothing. */
const ofAddIn = new RegExp(`^(?:_XLL|${functionsNamespace.namespace})\\.`);
/** Names that refer to more names than this are a circle. */
const maxDepth = 20;

class Reading {
  private readonly tokens: readonly Token[];
  private readonly names: NameMeanings;
  private readonly depth: number;
  /** What LET gives names to. */
  private readonly own = new Map<string, Value>();
  private position = 0;
  private isFound = false;

  constructor(formula: string, names: NameMeanings, depth = 0) {
    this.tokens = formulaTokens(formula);
    this.names = names;
    this.depth = depth;
  }

  needsArray(): boolean {
    return this.expression("v") === "list" || this.isFound;
  }

  /** What the formula stands for where several cells are welcome. */
  value(): Value {
    return this.expression("a");
  }

  private get next(): Token | undefined {
    return this.tokens[this.position];
  }

  private expression(wanted: Wanted): Value {
    if (!this.hasOperator()) return this.operand(wanted);
    // Operators take single values, unless what they answer may be many.
    const within = wanted === "a" ? "a" : "v";
    let value: Value = "one";
    while (this.next && !this.isAtEnd()) {
      if (operators.has(this.next.text)) this.position++;
      else value = wider(value, this.operand(within));
    }
    return value;
  }

  private isAtEnd(): boolean {
    return this.next === undefined || this.next.text === "," || this.next.text === ")";
  }

  /** Whether an operator follows within the expression that begins here. */
  private hasOperator(): boolean {
    let depth = 0;
    for (let index = this.position; index < this.tokens.length; index++) {
      const { kind, text } = this.tokens[index]!;
      if (depth === 0 && (text === "," || text === ")")) return false;
      if (depth === 0 && kind === "sign" && operators.has(text)) return true;
      if (kind === "call" || text === "(") depth++;
      if (text === ")") depth--;
    }
    return false;
  }

  /** A value or a reference, with what joins references to one. */
  private operand(wanted: Wanted): Value {
    const isSingled = this.next?.text === "@";
    if (isSingled) this.position++;
    let value = this.part(isSingled ? "r" : wanted);
    while (this.next && this.joinsReferences(this.next)) {
      if (this.next.kind === "sign") this.position++;
      if (!this.isAtEnd() && this.next.kind !== "sign") this.part("r");
      value = "range";
    }
    if (isSingled) return "one";
    if (value === "range" && wanted === "v") this.isFound = true;
    return value;
  }

  private joinsReferences({ kind, text, isApart }: Token): boolean {
    return text === ":" || text === "#" || (isApart && (kind === "range" || kind === "cell"));
  }

  private part(wanted: Wanted): Value {
    const token = this.next;
    this.position++;
    switch (token?.kind) {
      case "range":
      case "list":
        return token.kind;
      case "name":
        return this.named(token.text);
      case "call":
        return this.call(token.text.slice(0, -1).toUpperCase(), wanted);
      case "sign":
        return token.text === "(" ? this.bracket(wanted) : "one";
      default:
        return "one";
    }
  }

  /** References in brackets with commas between them are one. */
  private bracket(wanted: Wanted): Value {
    let value = this.expression(wanted);
    while (this.next?.text === ",") {
      this.position++;
      this.expression("r");
      value = "range";
    }
    this.position++;
    return value;
  }

  private named(name: string): Value {
    const own = this.own.get(name.toLowerCase());
    if (own || this.depth > maxDepth) return own ?? "one";
    const meanings = this.names(name.replace(/^.*!/, ""));
    return meanings.map((meaning) => new Reading(meaning, this.names, this.depth + 1).value()).reduce(wider, "one");
  }

  private call(name: string, wanted: Wanted): Value {
    if (name === "LET") return this.let(wanted);
    if (fillingFunctions.has(name)) this.isFound = true;
    const isChoice = parameterAt(name, 1) === "b";
    let answer: Value = "one";
    for (let index = 0; this.next && this.next.text !== ")"; index++) {
      if (this.next.text === "," && index > 0) this.position++;
      const parameter = parameterAt(name, index);
      if (parameter === "b") answer = wider(answer, this.argument(wanted === "a" ? "r" : wanted));
      // Single values are many within what is calculated from ranges, but for those that choose.
      else if (parameter === "v") answer = wider(answer, this.argument(wanted === "a" && !isChoice ? "a" : "v"));
      else this.argument(parameter);
    }
    this.position++;
    return rangeFunctions.has(name) || ofAddIn.test(name) ? "range" : answer;
  }

  private let(wanted: Wanted): Value {
    let value: Value = "one";
    for (let index = 0; this.next && this.next.text !== ")"; index++) {
      if (this.next.text === "," && index > 0) this.position++;
      const isNamed = this.next?.kind === "name" && this.tokens[this.position + 1]?.text === ",";
      if (!isNamed) {
        value = this.argument(wanted);
        continue;
      }
      const name = this.next.text.toLowerCase();
      this.position += 2;
      this.own.set(name, this.argument("r"));
    }
    this.position++;
    return value;
  }

  private argument(wanted: Wanted): Value {
    return this.isAtEnd() ? "one" : this.expression(wanted);
  }
}

function wider(one: Value, other: Value): Value {
  if (one === "range" || other === "range") return "range";
  return one === "list" ? one : other;
}
