import { worksheetFunction } from "./functions";
import { syntaxTreeOf } from "./parseFormula";
import type { SyntaxTree } from "./syntaxTree";

/**
 * True for what Excel accepts as a formula on entering: brackets and quotes are closed, no operand is missing, known
 * functions have as many arguments as they take, no text is longer than 255 characters, the whole not than 8,192.
 */
export function isFormula(text: string): boolean {
  const tree = syntaxTreeOf(text);
  return tree !== null && callsFit(tree);
}

function callsFit(tree: SyntaxTree): boolean {
  switch (tree.kind) {
    case "call": {
      const known = worksheetFunction(tree.name);
      const fits = !known || (tree.args.length >= known.least && tree.args.length <= known.most);
      return fits && tree.args.every(callsFit);
    }
    case "binary":
      return callsFit(tree.left) && callsFit(tree.right);
    case "range":
      return callsFit(tree.first) && callsFit(tree.last);
    case "unary":
    case "here":
      return callsFit(tree.operand);
    case "spill":
      return callsFit(tree.anchor);
    default:
      return true;
  }
}
