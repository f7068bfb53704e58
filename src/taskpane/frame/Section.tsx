import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTextStyles } from "./useTextStyles";
import { useRemembered } from "./PaneMemory";

const useStyles = makeStyles({
  item: {
    padding: "4px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  header: { margin: 0 },
  button: { minHeight: "32px", padding: 0, marginLeft: "-4px", width: "calc(100% + 4px)", gap: "4px" },
  icon: { paddingRight: 0, color: tokens.colorNeutralForeground3, fontSize: "16px", lineHeight: 0 },
  title: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "8px",
    flexGrow: 1,
    minWidth: 0,
    textAlign: "start",
  },
  hint: { marginLeft: "auto", fontWeight: tokens.fontWeightRegular },
  panel: { margin: 0, paddingBottom: "8px" },
});

interface SectionsProps {
  readonly id: string;
  /** The sections that are open at first. */
  readonly open: readonly string[];
  /** A section that something else asks to see: opened with each new request. */
  readonly request?: { readonly section: string } | null;
  readonly children: ReactNode;
}

/** A group of sections that open and close independently; which are open is remembered while the pane lives. */
export function Sections({ id, open, request = null, children }: SectionsProps) {
  const [openItems, setOpenItems] = useRemembered<readonly string[]>(`sections ${id}`, open);
  const [answered, setAnswered] = useState(request);
  if (request !== answered) {
    setAnswered(request);
    if (request !== null && !openItems.includes(request.section)) setOpenItems([...openItems, request.section]);
  }
  return (
    <Accordion
      multiple
      collapsible
      openItems={[...openItems]}
      onToggle={(_, data) => setOpenItems(data.openItems.map(String))}
    >
      {children}
    </Accordion>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** One foldable part of a view, its hint at the right edge of its header. */
export function Section({ id, title, hint, children }: SectionProps) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <AccordionItem value={id} className={styles.item}>
      <AccordionHeader
        as="h2"
        size="small"
        className={styles.header}
        button={{ className: styles.button }}
        expandIcon={{ className: styles.icon }}
      >
        <span className={styles.title}>
          <span className={mergeClasses(text.small, text.strong)}>{title}</span>{" "}
          {hint ? <span className={mergeClasses(styles.hint, text.small, text.hint)}>{hint}</span> : null}
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
    </AccordionItem>
  );
}
