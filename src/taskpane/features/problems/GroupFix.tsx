import { makeStyles } from "@fluentui/react-components";
import { useId } from "react";
import { quickFixOf } from "../../../commands/fixes/quickFix";
import { FixButton } from "./FixButton";
import { FixPanel } from "./FixPanel";
import type { ProblemGroup } from "./groupProblems";
import type { SourceActions } from "./sourceActions";
import { isSameTarget } from "./useQuickFix";

const useStyles = makeStyles({
  fix: { padding: "4px 16px 8px 32px" },
});

interface GroupFixProps {
  readonly group: ProblemGroup;
  readonly actions: SourceActions;
}

/** One quick fix for all entries of a kind, where it has several that can be put right. */
export function GroupFix({ group, actions: { use, fixes } }: GroupFixProps) {
  const styles = useStyles();
  const id = useId();
  const fixable = group.entries.filter(({ alike }) => quickFixOf(alike.problem) !== null);
  const [first] = fixable;
  const fix = first && quickFixOf(first.alike.problem);
  if (!first || !fix || fixable.length + group.notListed.length < 2) return null;
  const target = { use, kind: first.kind, entry: null };
  const { open } = fixes;
  return (
    <div className={styles.fix}>
      <FixButton panelId={id} target={target} fix={fix} fixes={fixes} address={null} />
      {open !== null && isSameTarget(open.target, target) ? <FixPanel id={id} open={open} fixes={fixes} /> : null}
    </div>
  );
}
