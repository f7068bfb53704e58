import type { ColumnProposals } from "../../../../core/accounts/mapping/proposeColumns";
import type { AccountField } from "../../../../core/vocabulary/accountFields";
import { useTexts } from "../../../format/TextsContext";
import { ProposalsSection } from "../../../frame/mapping/ProposalsSection";

interface AccountProposalsProps {
  readonly proposals: ColumnProposals;
  readonly onAgree: () => void;
}

/** What the columns of an accounts sheet are likely used as, where no header is known. */
export function AccountProposals({ proposals, onAgree }: AccountProposalsProps) {
  const { fields, pane } = useTexts();
  const { title, lead, none } = pane.proposals;
  const proposed = (Object.entries(proposals) as [AccountField, string][]).map(([field, header]) => {
    return { header, use: fields[field] };
  });
  return (
    <ProposalsSection title={title} lead={proposed.length === 0 ? none : lead} proposals={proposed} onAgree={onAgree} />
  );
}
