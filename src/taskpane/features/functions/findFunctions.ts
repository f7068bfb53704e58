import { matchSorter, rankings, type KeyOption } from "match-sorter";
import type { FunctionHelp } from "../../../commands/formulas/functionHelp";
import { functionsViewTexts } from "../../../core/texts/functionsView";

/** Functions under one heading. */
export interface FunctionGroup {
  readonly title: string;
  readonly functions: readonly FunctionHelp[];
}

/** All functions by topic, in the order of the catalogue; those that it does not know come last, as the build lists them. */
export function functionsByTopic(functions: readonly FunctionHelp[]): readonly FunctionGroup[] {
  const { topics, others } = functionsViewTexts;
  const known = new Set<string>(topics.flatMap(({ ids }) => ids));
  const groups = topics.map(({ title, ids }) => ({
    title,
    functions: ids.flatMap((id) => functions.find((candidate) => candidate.id === id) ?? []),
  }));
  const rest = { title: others, functions: functions.filter(({ id }) => !known.has(id)) };
  return [...groups, rest].filter((group) => group.functions.length > 0);
}

/** Letters in their order are enough of a name; of everything longer whole parts, or every function would match. */
const keys: readonly KeyOption<FunctionHelp>[] = [
  { key: "name", threshold: rankings.MATCHES },
  ...[
    "summary",
    topicOf,
    "parameters.*.name",
    "parameters.*.description",
    "parameters.*.choices.*.value",
    "returns",
    "remarks",
  ].map((key) => ({ key, threshold: rankings.CONTAINS, maxRanking: rankings.CONTAINS })),
];

/** The functions in whose name or help every word of the query is found, the best match first. */
export function findFunctions(functions: readonly FunctionHelp[], query: string): readonly FunctionHelp[] {
  const words = query.split(/\s+/).filter((word) => word !== "");
  // From the last word to the first, so that the first decides the order.
  return words.reduceRight<readonly FunctionHelp[]>((found, word) => matchSorter(found, word, { keys }), functions);
}

function topicOf({ id }: FunctionHelp): string {
  return functionsViewTexts.topics.find((topic) => topic.ids.some((known) => known === id))?.title ?? "";
}
