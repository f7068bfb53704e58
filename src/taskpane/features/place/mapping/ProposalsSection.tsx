import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ColumnProposals } from "../../../../core/accounts/mapping/proposeColumns";
import type { AccountField } from "../../../../core/vocabulary/accountFields";
import { useTexts } from "../../../format/TextsContext";
import { useTextStyles } from "../../../frame/useTextStyles";

const useStyles = makeStyles({
  section: { padding: "8px 16px 12px" },
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: "4px 8px",
    margin: "8px 0 12px",
  },
  cell: { margin: 0 },
});

interface ProposalsSectionProps {
  readonly proposals: ColumnProposals;
  readonly onAgree: () => void;
}

/** What columns are likely used as, where no header is known: nothing of it is used before a person agrees. */
export function ProposalsSection({ proposals, onAgree }: ProposalsSectionProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { fields, pane } = useTexts();
  const texts = pane.proposals;
  const proposed = Object.entries(proposals) as [AccountField, string][];
  return (
    <section className={mergeClasses(text.small, styles.section)} aria-label={texts.title}>
      <h2 className={mergeClasses(text.plain, text.small, text.strong)}>{texts.title}</h2>
      <p className={text.plain}>{proposed.length === 0 ? texts.none : texts.lead}</p>
      {proposed.length === 0 ? null : (
        <>
          <dl className={styles.list}>
            {proposed.map(([field, header]) => (
              <Proposal key={field} field={fields[field]} header={header} />
            ))}
          </dl>
          <Button appearance="primary" onClick={onAgree}>
            {texts.agree}
          </Button>
        </>
      )}
    </section>
  );
}

function Proposal({ field, header }: { field: string; header: string }) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <>
      <dt className={mergeClasses(text.strong, text.wrap)}>{header}</dt>
      <dd className={mergeClasses(styles.cell, text.hint)}>{field}</dd>
    </>
  );
}
