import ts from "typescript";

/** One import or re-export of a source file. */
export interface ImportStatement {
  /** As written: `../sheet/cell`, `react`. */
  readonly specifier: string;
  /** True when it vanishes at compile time. */
  readonly typeOnly: boolean;
  /** 1-based. */
  readonly line: number;
}

/**
 * All imports of a source text: `import`, `export … from`, `import()` and `import("…").Type`.
 *
 * @example importsOf("a.ts", 'import type { A } from "./b"') // [{ specifier: "./b", typeOnly: true, line: 1 }]
 */
export function importsOf(fileName: string, text: string): ImportStatement[] {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true);
  const found: ImportStatement[] = [];
  visit(source);
  return found;

  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, bindsTypesOnly(node.importClause));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [target] = node.arguments;
      if (target) add(target, false);
    }
    ts.forEachChild(node, visit);
  }

  function add(specifier: ts.Node, typeOnly: boolean): void {
    if (!ts.isStringLiteralLike(specifier)) return;
    const line = source.getLineAndCharacterOfPosition(specifier.getStart()).line + 1;
    found.push({ specifier: specifier.text, typeOnly, line });
  }
}

function bindsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const { name, namedBindings } = clause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}
