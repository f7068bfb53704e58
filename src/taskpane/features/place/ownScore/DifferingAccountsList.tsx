import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, type KeyboardEvent } from "react";
import type { PreviewFigures } from "../../../../commands/calculator/previewFigures";
import type { OwnScore } from "../../../../core/health/accountHealth";
import type { DifferingAccount } from "../../../../core/report/differingAccounts";
import { useFormatter } from "../../../format/FormatterContext";
import { useTexts } from "../../../format/TextsContext";
import { VirtualList } from "../../../frame/list/VirtualList";
import { SmallLink } from "../../../frame/SmallLink";
import { useTextStyles } from "../../../frame/useTextStyles";
import { BucketLabel } from "../../../plots/BucketShape";
import type { PlacePane } from "../placePane";
import { useDifferingAccounts } from "./useDifferingAccounts";

/** Two lines of text, and their margin. */
const rowHeight = 57;

const useStyles = makeStyles({
  head: { padding: "8px 16px", display: "grid", gap: "4px" },
  title: { display: "flex", alignItems: "center", gap: "4px", marginLeft: "-8px" },
  back: { minWidth: "32px" },
  waiting: { padding: "8px 16px" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: "0 8px",
    alignItems: "center",
    padding: "4px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  scores: { display: "flex", flexWrap: "wrap", gap: "0 12px" },
  score: { display: "inline-flex", alignItems: "center", gap: "4px", whiteSpace: "nowrap" },
  goTo: { justifySelf: "end" },
});

interface DifferingAccountsListProps {
  readonly pane: PlacePane;
  readonly figures: PreviewFigures;
  readonly onClose: () => void;
}

/** The accounts that are in another bucket by the user's own score, each with both scores and a way to its row. */
export function DifferingAccountsList({ pane, figures, onClose }: DifferingAccountsListProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { ownScore: texts, source } = useTexts().pane;
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const { account, find, need } = useDifferingAccounts(pane, figures);
  const differ = figures.ownFigures?.differ ?? 0;
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return (
    <div className={text.small} onKeyDown={closeOnEscape}>
      <div className={styles.head}>
        <div className={styles.title}>
          <Button
            ref={back}
            appearance="subtle"
            className={styles.back}
            aria-label={texts.back}
            icon={<ArrowLeft20Regular />}
            onClick={onClose}
          />
          <h2 className={mergeClasses(text.plain, text.medium, text.strong)}>
            {differ === 0 ? texts.noneDiffer : texts.differ(differ, format.count(differ))}
          </h2>
        </div>
        <p className={mergeClasses(text.plain, text.hint)}>{texts.order}</p>
      </div>
      {differ === 0 ? null : (
        <VirtualList
          name={texts.list}
          count={differ}
          rowHeight={rowHeight}
          find={find}
          onNeed={need}
          waiting={<div className={styles.waiting}>{source.reading}</div>}
          row={(index, tabIndex) => {
            const one = account(index);
            return one && <DifferingAccountRow pane={pane} figures={figures} account={one} tabIndex={tabIndex} />;
          }}
        />
      )}
    </div>
  );
}

interface DifferingAccountRowProps extends Omit<DifferingAccountsListProps, "onClose"> {
  readonly account: DifferingAccount;
  readonly tabIndex: 0 | -1;
}

function DifferingAccountRow({ pane, figures, account, tabIndex }: DifferingAccountRowProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const texts = useTexts().pane.ownScore;
  const { name, row, mrr, ours, own } = account;
  const { sheet, currency } = figures.reading;
  const column = figures.ownFigures?.column ?? 0;
  const number = String(row + 1);
  return (
    <div className={styles.row}>
      <span className={mergeClasses(text.wrap, text.strong)}>{name}</span>
      <span className={text.number}>{mrr === null ? "–" : format.money(mrr, currency)}</span>
      <span className={styles.scores}>
        <Said by={texts.ours} score={ours} />
        <Said by={texts.yours} score={own} />
      </span>
      <SmallLink
        className={styles.goTo}
        aria-label={texts.goToName(name, number)}
        tabIndex={tabIndex}
        onClick={() => pane.runCommand("goToCell", { cell: { sheet, row, column } })}
      >
        {texts.goTo(number)}
      </SmallLink>
    </div>
  );
}

/** Whose score it is, its bucket, and its figure. */
function Said({ by, score: { score, bucket } }: { readonly by: string; readonly score: OwnScore }) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  return (
    <span className={styles.score}>
      <span className={text.hint}>{by}</span>
      <BucketLabel bucket={bucket} />
      {score === null ? null : <span className={text.number}>{format.number(Math.round(score))}</span>}
    </span>
  );
}
