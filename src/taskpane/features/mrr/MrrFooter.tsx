import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
} from "@fluentui/react-components";
import { useRef } from "react";
import type { MrrForm } from "../../../commands/writeMrr";
import { useFormatter } from "../../format/FormatterContext";
import { OtherFunctions } from "../../frame/OtherFunctions";
import { useRemembered } from "../../frame/PaneMemory";
import { PrimaryButton } from "../../frame/PrimaryButton";
import { useTextStyles } from "../../frame/useTextStyles";
import { readTable } from "./mrrState";
import type { PaneModel } from "./mrrPane";
import { plainRange } from "./plainRange";
import { WrittenMessage } from "./WrittenMessage";
import { useTexts } from "../../format/TextsContext";
import type { Texts } from "../../../texts/texts";

const useStyles = makeStyles({
  form: { minWidth: "auto" },
  note: { flexBasis: "100%", ":empty": { display: "none" } },
});

const forms: readonly MrrForm[] = ["values", "live"];

/** Writes the schedule of the table by period to a sheet: as values, or as one formula over the table. */
export function MrrFooter({ pane }: { pane: PaneModel }) {
  const allTexts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const [form, setForm] = useRemembered<MrrForm>("mrr form", "values");
  const button = useRef<HTMLButtonElement>(null);
  const { write: texts } = allTexts.mrr;
  const table = readTable(pane.state.mrr);
  // Rows with errors are not among those that such a formula stands on.
  const faults = table === null || table.restsOnPerson ? 0 : table.faults;
  const range = plainRange(table);
  const hints = range === null ? texts.formHints : { ...texts.formHints, live: texts.liveOverRange };
  // Once such a formula is written, the message says it.
  const isSaid = pane.state.mrr.written?.form === "live";
  return (
    <>
      <WrittenMessage
        pane={pane}
        onDismiss={() => {
          pane.mrr.dispatch({ type: "writtenDismissed" });
          // The button that had the focus goes with the message.
          button.current?.focus();
        }}
      />
      {form === "live" ? (
        <div className={styles.note}>
          <OtherFunctions pane={pane} />
        </div>
      ) : null}
      {form === "live" && faults > 0 ? (
        <p className={mergeClasses(text.plain, text.small, styles.note)}>
          {texts.errorsStop(faults, format.count(faults))}
        </p>
      ) : null}
      {form === "live" && table?.restsOnPerson && !isSaid ? (
        <p className={mergeClasses(text.plain, text.small, styles.note)}>
          {texts.standsOnRows(allTexts.report.sheets.subscriptions)}
        </p>
      ) : null}
      {form === "live" && range !== null && !isSaid ? (
        <p className={mergeClasses(text.plain, text.small, styles.note)}>{texts.rangeStays(range)}</p>
      ) : null}
      <PrimaryButton
        ref={button}
        label={texts.button}
        obstacle={writingObstacle(pane, allTexts)}
        onClick={() => pane.runCommand(form === "live" ? "writeMrrLive" : "writeMrrValues")}
      />
      <Menu
        checkedValues={{ form: [form] }}
        onCheckedValueChange={(_, { checkedItems }) => setForm(checkedItems[0] === "live" ? "live" : "values")}
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton className={styles.form} aria-label={`${texts.as}: ${texts.forms[form]}`}>
            {texts.shortForms[form]}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {forms.map((one) => (
              <MenuItemRadio key={one} name="form" value={one} subText={hints[one]}>
                {texts.forms[one]}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}

/** Why nothing can be written now; `null` when it can. */
function writingObstacle({ state, mrr, isBusy }: PaneModel, allTexts: Texts): string | null {
  const { write: texts } = allTexts.mrr;
  if (state.mrr.writing || isBusy) return texts.writing;
  if (state.mrr.reading?.kind === "unreadable") return texts.noSource;
  return mrr.isCurrent ? null : texts.waiting;
}
