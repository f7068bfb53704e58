import { Button } from "@fluentui/react-components";
import type { QuickFix } from "../../../commands/fixes/quickFix";
import { useTexts } from "../../format/TextsContext";
import { isSameTarget, type FixTarget, type QuickFixes } from "./useQuickFix";

interface FixButtonProps {
  /** Id of the panel that it opens. */
  readonly panelId: string;
  readonly target: FixTarget;
  readonly fix: QuickFix;
  readonly fixes: QuickFixes;
  /** The cell that it stands at; `null` at a kind or a sheet as a whole. */
  readonly address: string | null;
}

/** Opens what a quick fix would write; nothing is written by it. */
export function FixButton({ panelId, target, fix, fixes, address }: FixButtonProps) {
  const texts = useTexts().pane.problems.fix;
  const isOpen = fixes.open !== null && isSameTarget(fixes.open.target, target);
  const way = fix.asks === null ? "fix" : "choose";
  return (
    <Button
      size="small"
      aria-expanded={isOpen}
      aria-controls={isOpen ? panelId : undefined}
      aria-label={address === null ? undefined : texts.openFor(texts.open[way], address)}
      onClick={({ currentTarget }: { readonly currentTarget: HTMLElement }) => fixes.turn(target, fix, currentTarget)}
    >
      {target.kind === null ? texts.openCertain : address === null ? texts.openAll[way] : texts.open[way]}
    </Button>
  );
}
