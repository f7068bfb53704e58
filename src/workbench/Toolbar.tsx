import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MenuButton,
  mergeClasses,
  tokens,
  Toolbar as FluentToolbar,
  ToolbarDivider,
  Tooltip,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import {
  ArrowUndoRegular,
  BeakerRegular,
  DarkThemeRegular,
  FolderOpenRegular,
  HistoryRegular,
  SaveRegular,
} from "@fluentui/react-icons";
import { useRef } from "react";
import type { ThemeName } from "../taskpane/theme/paneThemes";
import { useTexts } from "../taskpane/format/TextsContext";

const useStyles = makeStyles({
  toolbar: {
    display: "grid",
    gridTemplateColumns: "minmax(0, auto) minmax(0, 1fr) auto",
    alignItems: "center",
    height: "44px",
    padding: "0 8px 0 12px",
    gap: "8px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  actions: { padding: 0, flexWrap: "nowrap", columnGap: "2px" },
  brand: { display: "flex", alignItems: "center", gap: "8px", marginRight: "8px", whiteSpace: "nowrap" },
  title: { margin: 0, fontSize: "16px", lineHeight: "22px", fontWeight: tokens.fontWeightSemibold },
  /** In a narrow window the name of the page is there for screen readers alone. */
  heardTitle: {
    "@media (max-width: 760px)": {
      ...{ position: "absolute", width: "1px", height: "1px" },
      ...{ overflow: "hidden", clipPath: "inset(50%)" },
    },
  },
  button: { fontWeight: tokens.fontWeightRegular, minWidth: "auto", whiteSpace: "nowrap" },
  file: {
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "center",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
  },
  detail: { display: "block", fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  word: { "@media (max-width: 760px)": { display: "none" } },
});

export interface ToolbarProps {
  readonly fileName: string;
  readonly busy: boolean;
  readonly canUndo: boolean;
  readonly themeName: ThemeName;
  readonly onOpen: (file: File) => void;
  readonly onOpenSample: () => void;
  readonly onSave: () => void;
  readonly onShowKept: () => void;
  readonly onUndo: () => void;
  readonly onToggleTheme: () => void;
}

/** The line above the grid: files, undo and theme. */
export function Toolbar(props: ToolbarProps) {
  const allTexts = useTexts();
  const styles = useStyles();
  const texts = allTexts.workbench.toolbar;
  // Whoever leaves a dialog that these buttons lead to is back on the button.
  const restored = useRestoreFocusTarget();
  const themeText = props.themeName === "light" ? texts.toDark : texts.toLight;
  return (
    <header data-part="toolbar" className={styles.toolbar}>
      <FluentToolbar className={styles.actions} aria-label={texts.name}>
        <div className={styles.brand}>
          <img src="assets/icons/icon.svg" width={20} height={20} alt="" />
          <h1 className={mergeClasses(styles.title, styles.heardTitle)}>{allTexts.workbench.title}</h1>
        </div>
        <OpenButton busy={props.busy} onOpen={props.onOpen} />
        <SampleMenu busy={props.busy} onOpenSample={props.onOpenSample} />
        <Button
          {...restored}
          className={styles.button}
          appearance="subtle"
          icon={<SaveRegular />}
          disabledFocusable={props.busy || props.fileName === ""}
          aria-label={texts.save}
          onClick={props.onSave}
        >
          <span className={styles.word}>{texts.save}</span>
        </Button>
        <Tooltip content={texts.kept} relationship="label">
          <Button
            {...restored}
            appearance="subtle"
            icon={<HistoryRegular />}
            disabledFocusable={props.busy}
            onClick={props.onShowKept}
          />
        </Tooltip>
        <ToolbarDivider />
        <Tooltip content={texts.undo} relationship="label">
          <Button
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            disabledFocusable={props.busy || !props.canUndo}
            onClick={props.onUndo}
          />
        </Tooltip>
      </FluentToolbar>
      <span className={styles.file} title={props.fileName}>
        {props.fileName}
      </span>
      <Tooltip content={themeText} relationship="label">
        <Button appearance="subtle" icon={<DarkThemeRegular />} onClick={props.onToggleTheme} />
      </Tooltip>
    </header>
  );
}

/** Lets a person choose a file. */
function OpenButton({ busy, onOpen }: Pick<ToolbarProps, "busy" | "onOpen">) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const restored = useRestoreFocusTarget();
  const texts = useTexts().workbench.toolbar;
  return (
    <>
      <Tooltip content={texts.openTip} relationship="description">
        <Button
          {...restored}
          className={styles.button}
          appearance="subtle"
          icon={<FolderOpenRegular />}
          disabledFocusable={busy}
          aria-label={texts.open}
          onClick={() => input.current?.click()}
        >
          <span className={styles.word}>{texts.open}</span>
        </Button>
      </Tooltip>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        aria-label={texts.open}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file can be chosen again.
          event.target.value = "";
          if (file) onOpen(file);
        }}
      />
    </>
  );
}

function SampleMenu({ busy, onOpenSample }: Pick<ToolbarProps, "busy" | "onOpenSample">) {
  const { samples, toolbar } = useTexts().workbench;
  const styles = useStyles();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          className={styles.button}
          appearance="subtle"
          icon={<BeakerRegular />}
          disabledFocusable={busy}
          aria-label={toolbar.samples}
        >
          <span className={styles.word}>{toolbar.samples}</span>
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={onOpenSample}>
            {samples.accounts}
            <span className={styles.detail}>{samples.accountsDetail}</span>
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
