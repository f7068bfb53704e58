import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import ts from "typescript";

const folder = dirname(createRequire(import.meta.url).resolve("typescript"));

/**
 * Members of built-in objects that the compiler lets through with these libraries, named as `laterBuiltIns` names them.
 *
 * @example libMembers(["ES2022"]) // has "Array.at" and not "Array.toSorted"
 */
export function libMembers(libs: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const read = new Set<string>();
  const readLib = (name: string): void => {
    if (read.has(name)) return;
    read.add(name);
    const text = readFileSync(join(folder, `lib.${name}.d.ts`), "utf8");
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    for (const { fileName } of file.libReferenceDirectives) readLib(fileName);
    addMembers(file.statements, "", found);
  };
  for (const name of libs) readLib(name.toLowerCase());
  return found;
}

function addMembers(statements: Iterable<ts.Statement>, path: string, found: Set<string>): void {
  for (const statement of statements) {
    if (ts.isModuleDeclaration(statement) && statement.body && ts.isModuleBlock(statement.body)) {
      addMembers(statement.body.statements, `${path}${statement.name.text}.`, found);
    } else if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) found.add(path + name.getText());
    } else if (ts.isInterfaceDeclaration(statement)) {
      const owner = ownerOf(statement.name.text);
      for (const { name } of statement.members) if (name) found.add(`${path}${owner}.${name.getText()}`);
    }
  }
}

/** `ArrayConstructor` and `ReadonlyArray` are of Array, and all arrays of numbers of TypedArray. */
function ownerOf(interfaceName: string): string {
  const name = interfaceName.replace(/Constructor$|^Readonly(?=Array)|Object$/, "");
  return /^(Big)?(Ui|I)nt\d+(Clamped)?Array$|^Float\d+Array$/.test(name) ? "TypedArray" : name || interfaceName;
}
