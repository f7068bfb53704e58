import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useTexts } from "../../format/TextsContext";
import { useTextStyles } from "../useTextStyles";

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
  readonly title: string;
  readonly lead: string;
  /** Each column's header, and what it is likely used as. */
  readonly proposals: readonly { readonly header: string; readonly use: string }[];
  readonly onAgree: () => void;
}

/** What columns are likely used as, where no header is known: nothing of it is used before a person agrees. */
export function ProposalsSection({ title, lead, proposals, onAgree }: ProposalsSectionProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const texts = useTexts().pane.proposals;
  return (
    <section className={mergeClasses(text.small, styles.section)} aria-label={title}>
      <h2 className={mergeClasses(text.plain, text.small, text.strong)}>{title}</h2>
      <p className={text.plain}>{lead}</p>
      {proposals.length === 0 ? null : (
        <>
          <dl className={styles.list}>
            {proposals.map(({ header, use }) => (
              <Proposal key={header} field={use} header={header} />
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
