import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import type { KeptEntry } from "./keeping";
import { timeText } from "./keptWords";
import { useFormatter } from "../../taskpane/format/FormatterContext";
import { useTexts } from "../../taskpane/format/TextsContext";

export interface KeptOfferProps {
  /** The latest first. */
  readonly entries: readonly KeptEntry[];
  readonly onOpen: (entry: KeptEntry) => void;
  readonly onShowAll: () => void;
  readonly onLater: () => void;
}

/** Offers unsaved work of a tab that was closed, reloaded or lost. */
export function KeptOffer({ entries, onOpen, onShowAll, onLater }: KeptOfferProps) {
  const restored = useRestoreFocusTarget();
  const texts = useTexts().workbench.offer;
  const { count } = useFormatter();
  const [first, ...others] = entries;
  if (!first) return null;
  const time = timeText(first.time);
  return (
    <MessageBar intent="info" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{texts.title}</MessageBarTitle>{" "}
        {texts.one(first.name, time, first.unsaved, count(first.unsaved))}
        {others.length > 0 && ` ${texts.more(others.length, count(others.length))}`}
      </MessageBarBody>
      <MessageBarActions>
        <Button {...restored} size="small" onClick={() => onOpen(first)}>
          {texts.open}
        </Button>
        {others.length > 0 && (
          <Button {...restored} size="small" onClick={onShowAll}>
            {texts.all}
          </Button>
        )}
        <Button size="small" onClick={onLater}>
          {texts.later}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
