import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { Beaker16Regular } from "@fluentui/react-icons";
import { useTextStyles } from "./useTextStyles";
import { useTexts } from "../format/TextsContext";

const useStyles = makeStyles({ grow: { flexGrow: 1 } });

/** Offers the sample to a person without data; nothing where the host has no sample. */
export function FirstRunFooter({ openSample }: { openSample: (() => void) | null }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { firstRun } = useTexts().pane;
  if (openSample === null) return null;
  return (
    <>
      <span className={mergeClasses(styles.grow, text.small, text.hint)}>{firstRun.noDataAtHand}</span>
      <Button icon={<Beaker16Regular />} onClick={openSample}>
        {firstRun.openSample}
      </Button>
    </>
  );
}
