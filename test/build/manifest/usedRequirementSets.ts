import { join } from "node:path";
import ts from "typescript";
import { filesBelow, top } from "../../architecture/repositoryFiles";

/** Members that all of Office has carry the set of the one application that counts them in sets. */
const outlooks = "Mailbox";

/** Rooms that cannot name Office: the core is compiled without its types, and Excel loads nothing of the workbench's. */
const withoutOffice = /^src\/(core|workbench|hosts\/workbench)\//;

/** A version of a requirement set, and one of the places that need it. */
export interface UsedSet {
  readonly version: string;
  readonly member: string;
  readonly file: string;
}

/**
 * The highest version of each requirement set that the product's code needs, by what the comments of Microsoft's type
 * declarations say of the members it names: `[Api set: ExcelApi 1.9]`, or a link to the set. Every mention of a value counts,
 * also one that no test runs; an enumeration named as a whole stands for all its members. What stands behind
 * `supports("1.17") ?` needs no more than the code without it up to that version: it runs only where Excel has it.
 */
export function usedRequirementSets(): ReadonlyMap<string, UsedSet> {
  const files = filesBelow("src").filter((file) => /\.tsx?$/.test(file) && !withoutOffice.test(file));
  const { config } = ts.readConfigFile(join(top, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, top);
  const program = ts.createProgram(
    files.map((file) => join(top, file)),
    options,
  );
  const checker = program.getTypeChecker();
  const used = new Map<string, UsedSet>();
  for (const file of files) {
    const source = program.getSourceFile(join(top, file));
    if (source) visit(source, file);
  }
  return used;

  function visit(node: ts.Node, file: string, granted = "0"): void {
    if (ts.isConditionalExpression(node)) {
      visit(node.condition, file, granted);
      visit(node.whenTrue, file, versionAskedFor(node.condition) ?? granted);
      visit(node.whenFalse, file, granted);
      return;
    }
    if (ts.isIdentifier(node)) {
      for (const declaration of checker.getSymbolAtLocation(node)?.declarations ?? []) {
        if (!isMicrosofts(declaration)) continue;
        for (const set of setsOf(declaration, node)) {
          const isGranted = set.name === "ExcelApi" && !isAbove(set.version, granted);
          if (!isGranted) keepHighest(set.name, { version: set.version, member: node.text, file });
        }
      }
    }
    ts.forEachChild(node, (child) => visit(child, file, granted));
  }

  function keepHighest(name: string, set: UsedSet): void {
    if (name === outlooks) return;
    const before = used.get(name);
    if (!before || isAbove(set.version, before.version)) used.set(name, set);
  }
}

/** Whether a version, `1.10`, is above another, `1.9`. */
export function isAbove(version: string, other: string): boolean {
  return version.localeCompare(other, "en", { numeric: true }) > 0;
}

/** The version in `supports("1.17")`. */
function versionAskedFor(condition: ts.Expression): string | undefined {
  if (!ts.isCallExpression(condition) || condition.expression.getText() !== "supports") return undefined;
  const [version] = condition.arguments;
  return version && ts.isStringLiteral(version) ? version.text : undefined;
}

function isMicrosofts(declaration: ts.Node): boolean {
  return /\/@types\/(office-js|custom-functions-runtime)\//.test(declaration.getSourceFile().fileName);
}

interface NamedSet {
  readonly name: string;
  readonly version: string;
}

/** What naming a declaration at a place of the code needs. A type alone needs nothing: it is gone when the code runs. */
function setsOf(declaration: ts.Declaration, place: ts.Identifier): readonly NamedSet[] {
  if (ts.isEnumDeclaration(declaration)) {
    return isBeforeMember(place) ? [] : declaration.members.flatMap((member) => setsInComment(member));
  }
  return ts.isPartOfTypeNode(place) ? [] : setsInComment(declaration);
}

/** True for `RangeCopyType` in `Excel.RangeCopyType.all`: there it is the member that counts. */
function isBeforeMember(place: ts.Identifier): boolean {
  const named = ts.isPropertyAccessExpression(place.parent) && place.parent.name === place ? place.parent : place;
  return ts.isPropertyAccessExpression(named.parent) && named.parent.expression === named;
}

/** The sets that a declaration's own comment names, else those of the class or the interface that it stands in. */
function setsInComment(declaration: ts.Node): readonly NamedSet[] {
  for (let node = declaration; !ts.isSourceFile(node) && !ts.isModuleDeclaration(node); node = node.parent) {
    const comment = ts.getJSDocCommentsAndTags(node).map((part) => part.getText());
    const named = comment.join("\n").matchAll(/(?:\[Api set: |requirement-sets? \| )(\w+) ([\d.]+)/gi);
    const sets = [...named].map(([, name = "", version = ""]) => ({ name, version }));
    if (sets.length > 0) return sets;
  }
  return [];
}
