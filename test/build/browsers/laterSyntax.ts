import { parse, type Node } from "acorn";

/** What a node of a syntax tree can hold, read without knowing its kind. */
type AnyNode = Node & Readonly<Record<string, unknown>>;

const lookBehind = /\(\?<[=!]/;

/**
 * What Safari 15.4 cannot parse in a script: all that is younger than ES2022, static blocks of classes, and look-behind in
 * regular expressions, also where a text could become one. Safari has both from 16.4 on.
 *
 * @example laterSyntax("/(?<=a)b/") // ["(?<=a)b"]
 */
export function laterSyntax(script: string): string[] {
  return nodesOf(script).flatMap((node) => {
    if (node.type === "StaticBlock") return [script.slice(node.start, node.end).slice(0, 80)];
    const text = patternOf(node);
    return text !== undefined && lookBehind.test(text) ? [text] : [];
  });
}

/** Numbers of the chunks that a script of webpack's loads later, by `e` or as the address of a worker, by `u`. */
export function laterChunks(script: string): number[] {
  return nodesOf(script).flatMap((node) => {
    const { callee, arguments: given } = node as { callee?: AnyNode; arguments?: readonly AnyNode[] };
    if (node.type !== "CallExpression" || callee?.type !== "MemberExpression") return [];
    const { name } = callee["property"] as { name?: string };
    const id = given?.length === 1 ? given[0]?.["value"] : undefined;
    return (name === "e" || name === "u") && typeof id === "number" ? [id] : [];
  });
}

function nodesOf(script: string): AnyNode[] {
  const nodes: AnyNode[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      nodes.push(value);
      Object.values(value).forEach(visit);
    }
  };
  visit(parse(script, { ecmaVersion: 2022, sourceType: "script" }));
  return nodes;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** The text of a regular expression, of a text or of a piece of a template. */
function patternOf({ type, regex, value }: AnyNode): string | undefined {
  if (type === "TemplateElement") return (value as { raw: string }).raw;
  if (type !== "Literal") return undefined;
  return regex ? (regex as { pattern: string }).pattern : typeof value === "string" ? value : undefined;
}
