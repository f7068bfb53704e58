import { Button, makeStyles, Tooltip } from "@fluentui/react-components";
import { useState, type Ref } from "react";

const useStyles = makeStyles({
  grow: { flexGrow: 1 },
});

interface PrimaryButtonProps {
  readonly label: string;
  /** Why it makes no sense now, in words; `null` when it does. */
  readonly obstacle: string | null;
  /** True while what it started is under way. */
  readonly busy?: boolean;
  readonly onClick: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

/**
 * A view's primary button. It keeps the focus while it cannot be pressed and says why: with or without an obstacle it is
 * the same element, for the focus of one that is replaced falls to the page, where the next key goes to the spreadsheet.
 */
export function PrimaryButton({ label, obstacle, busy = false, onClick, ref }: PrimaryButtonProps) {
  const styles = useStyles();
  const [pointedAt, setPointedAt] = useState(false);
  return (
    <Tooltip
      content={obstacle ?? label}
      relationship={obstacle === null ? "inaccessible" : "description"}
      visible={pointedAt && obstacle !== null}
      onVisibleChange={(_, { visible }) => setPointedAt(visible)}
    >
      <Button
        ref={ref}
        appearance="primary"
        className={styles.grow}
        disabledFocusable={busy || obstacle !== null}
        onClick={onClick}
      >
        {label}
      </Button>
    </Tooltip>
  );
}
