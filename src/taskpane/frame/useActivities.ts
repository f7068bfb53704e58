import { useFormatter } from "../format/FormatterContext";
import { useTexts } from "../format/TextsContext";
import type { Feature } from "../workbook/feature";
import type { KnownSource } from "../workbook/knownSource";
import type { Activity } from "./ActivityBar";

/** The features as the activity bar shows them: a badge's number is said by the title as well. */
export function useActivities(features: readonly Feature[], known: readonly KnownSource[]): readonly Activity[] {
  const texts = useTexts();
  const { count } = useFormatter();
  return features.map(({ id, title, Icon, ActiveIcon, badge }) => {
    const marked = badge?.(known) ?? null;
    const label = marked === null || marked.count === 0 ? title(texts) : marked.title(texts, count(marked.count));
    return { id, Icon, ActiveIcon, badge: marked?.count ?? 0, label };
  });
}
