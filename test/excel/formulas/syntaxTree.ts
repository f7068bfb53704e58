import type { CellValue, Matrix } from "./cellValue";
import type { Reference } from "./reference";
import type { StructuredReference } from "./structuredReference";

export type BinaryOperator = "^" | "*" | "/" | "+" | "-" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";
export type UnaryOperator = "+" | "-" | "%";

/** A formula as what is to be worked out, innermost first. */
export type SyntaxTree =
  | { readonly kind: "constant"; readonly value: CellValue }
  | { readonly kind: "array"; readonly rows: Matrix }
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "structured"; readonly reference: StructuredReference }
  | { readonly kind: "name"; readonly sheet: string | null; readonly name: string }
  /** `A1#`: what the formula in a cell fills. */
  | { readonly kind: "spill"; readonly anchor: SyntaxTree }
  /** `@A1:A9`: the one cell beside the formula. */
  | { readonly kind: "here"; readonly operand: SyntaxTree }
  | { readonly kind: "range"; readonly first: SyntaxTree; readonly last: SyntaxTree }
  | { readonly kind: "unary"; readonly operator: UnaryOperator; readonly operand: SyntaxTree }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: SyntaxTree;
      readonly right: SyntaxTree;
    }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly SyntaxTree[] }
  | { readonly kind: "omitted" };
