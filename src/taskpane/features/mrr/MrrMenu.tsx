import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
  useAnnounce,
} from "@fluentui/react-components";
import { ArrowSync20Regular, Copy20Regular, MoreHorizontal20Regular } from "@fluentui/react-icons";
import { useFormatter } from "../../format/FormatterContext";
import type { PaneModel } from "./mrrPane";
import { scheduleRequest } from "./useMrrWriting";
import { scheduleText } from "./scheduleText";
import { useTexts } from "../../format/TextsContext";

/** What else can be done with the figures in sight. */
export function MrrMenu({ pane }: { pane: PaneModel }) {
  const allTexts = useTexts();
  const format = useFormatter();
  const { announce } = useAnnounce();
  const { write: texts, periods: periodTexts } = allTexts.mrr;
  const { figures } = pane.state.mrr;

  const copy = async (): Promise<void> => {
    if (figures === null) return;
    try {
      await navigator.clipboard.writeText(scheduleText(scheduleRequest(figures), format.language, allTexts));
      const count = figures.periods.length;
      announce(texts.copied(periodTexts.hint(count, format.count(count))), { polite: true });
    } catch {
      // No clipboard in this browser, or no leave to use it.
      pane.dispatch({
        type: "messageShown",
        message: { intent: "warning", title: texts.copy, detail: texts.notCopied },
      });
    }
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={texts.more} relationship="label">
          <Button appearance="subtle" icon={<MoreHorizontal20Regular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<Copy20Regular />} disabled={!pane.mrr.isCurrent} onClick={() => void copy()}>
            {texts.copy}
          </MenuItem>
          <MenuItem icon={<ArrowSync20Regular />} onClick={() => pane.runCommand("refresh")}>
            {allTexts.pane.commands.refresh}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
