import { makeStyles } from "@fluentui/react-components";
import { useId } from "react";
import type { QuickFix } from "../../../commands/fixes/quickFix";
import { FixButton } from "./FixButton";
import { FixPanel } from "./FixPanel";
import type { SourceActions } from "./sourceActions";
import { isSameTarget } from "./useQuickFix";

const useStyles = makeStyles({
  fix: { padding: "0 16px 8px" },
});

const certain: QuickFix = { to: "text", asks: null };

/** One quick fix for all problems of a source that need no choice, whatever their kind: one step of Undo. */
export function CertainFix({ actions: { use, fixes } }: { readonly actions: SourceActions }) {
  const styles = useStyles();
  const id = useId();
  const target = { use, kind: null, entry: null };
  const { open } = fixes;
  return (
    <div className={styles.fix}>
      <FixButton panelId={id} target={target} fix={certain} fixes={fixes} address={null} />
      {open !== null && isSameTarget(open.target, target) ? <FixPanel id={id} open={open} fixes={fixes} /> : null}
    </div>
  );
}
