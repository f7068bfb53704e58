import { matchSorter, rankings, type KeyOption } from "match-sorter";
import type { FunctionHelp } from "../../../commands/formulas/functionHelp";
import { functionTopics } from "./functionTopics";
import type { Texts } from "../../../texts/texts";

/** Functions under one heading. */
export interface FunctionGroup {
  readonly title: string;
  readonly functions: readonly FunctionHelp[];
}

/** All functions by topic, in the order of the catalogue; those that it does not know come last, as the build lists them. */
export function functionsByTopic(functions: readonly FunctionHelp[], texts: Texts): readonly FunctionGroup[] {
  const { topics, others } = texts.functions;
  const known = new Set<string>(functionTopics.flatMap((topic) => topic.functions));
  const groups = functionTopics.map((topic) => ({
    title: topics[topic.id],
    functions: topic.functions.flatMap((id) => functions.find((candidate) => candidate.id === id) ?? []),
  }));
  const rest = { title: others, functions: functions.filter(({ id }) => !known.has(id)) };
  return [...groups, rest].filter((group) => group.functions.length > 0);
}

/** Letters in their order are enough of a name; of everything longer whole parts, or every function would match. */
function searchKeys(texts: Texts): readonly KeyOption<FunctionHelp>[] {
  return [
    { key: "name", threshold: rankings.MATCHES },
    ...[
      "summary",
      (help: FunctionHelp) => topicTitle(help, texts),
      "parameters.*.name",
      "parameters.*.description",
      "parameters.*.choices.*.value",
      "returns",
      "remarks",
    ].map((key) => ({ key, threshold: rankings.CONTAINS, maxRanking: rankings.CONTAINS })),
  ];
}

/** The functions in whose name or help every word of the query is found, the best match first. */
export function findFunctions(
  functions: readonly FunctionHelp[],
  query: string,
  texts: Texts,
): readonly FunctionHelp[] {
  const words = query.split(/\s+/).filter((word) => word !== "");
  // From the last word to the first, so that the first decides the order.
  return words.reduceRight<readonly FunctionHelp[]>(
    (found, word) => matchSorter(found, word, { keys: searchKeys(texts) }),
    functions,
  );
}

function topicTitle({ id }: FunctionHelp, texts: Texts): string {
  const topic = functionTopics.find(({ functions }) => functions.some((known) => known === id));
  return topic ? texts.functions.topics[topic.id] : "";
}
