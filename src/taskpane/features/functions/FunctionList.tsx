import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useId, useRef, type ReactNode } from "react";
import { verySmallPane } from "../../frame/paneWidths";
import { useTextStyles } from "../../frame/useTextStyles";
import type { FunctionGroup } from "./findFunctions";
import { Marked } from "./Marked";

const useStyles = makeStyles({
  topic: {
    minHeight: "28px",
    padding: "6px 16px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  item: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  header: { margin: 0, backgroundColor: tokens.colorNeutralBackground1 },
  /** Long help scrolls under the name that it belongs to. */
  openHeader: { position: "sticky", top: 0, zIndex: 1 },
  button: { alignItems: "flex-start", minHeight: "32px", padding: "8px 16px 8px 8px", gap: "4px" },
  icon: { paddingRight: 0, color: tokens.colorNeutralForeground3, fontSize: "16px", lineHeight: 0 },
  title: { display: "block", flexGrow: 1, minWidth: 0, textAlign: "start" },
  name: { display: "block" },
  summary: { display: "block", fontWeight: tokens.fontWeightRegular },
  panel: { margin: 0, padding: "0 16px 16px 28px", ...verySmallPane({ paddingLeft: "16px" }) },
});

interface FunctionListProps {
  readonly group: FunctionGroup;
  readonly openId: string | null;
  /** What is searched for; it stands out in names and summaries. */
  readonly query: string;
  readonly onOpen: (id: string | null) => void;
  /** What the function that is open shows. */
  readonly children: ReactNode;
}

/** The functions of a topic: name and summary; one of all topics is open at a time and shows its help. */
export function FunctionList({ group, openId, query, onOpen, children }: FunctionListProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const heading = useId();
  const items = useRef(new Map<string, HTMLElement>());
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={mergeClasses(text.plain, text.small, text.strong, styles.topic)}>
        {group.title}
      </h2>
      <Accordion
        collapsible
        openItems={openId === null ? [] : [openId]}
        onToggle={(_, data) => onOpen(data.openItems.includes(data.value) ? String(data.value) : null)}
      >
        {group.functions.map((help) => (
          <AccordionItem
            key={help.id}
            value={help.id}
            className={styles.item}
            ref={(element) => {
              if (element === null) items.current.delete(help.id);
              else items.current.set(help.id, element);
            }}
          >
            <AccordionHeader
              as="h3"
              size="small"
              className={mergeClasses(styles.header, help.id === openId && styles.openHeader)}
              button={{ className: styles.button }}
              expandIcon={{ className: styles.icon }}
            >
              <span className={mergeClasses(styles.title, text.small)}>
                <span className={mergeClasses(styles.name, text.monospace, text.strong)}>
                  <Marked words={help.name} query={query} />
                </span>{" "}
                <span className={mergeClasses(styles.summary, text.hint)}>
                  <Marked words={help.summary} query={query} />
                </span>
              </span>
            </AccordionHeader>
            <AccordionPanel
              className={styles.panel}
              collapseMotion={{
                onMotionFinish: (_, { direction }) => {
                  if (direction === "enter") showFormula(items.current.get(help.id));
                },
              }}
            >
              {help.id === openId ? children : null}
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
}

/**
 * Brings the formula of a function that has just opened into sight. What was open above has closed, which may have pushed
 * this one's beginning out at the top; one that was opened low in the view unfolds beyond its lower edge.
 */
function showFormula(item: HTMLElement | undefined): void {
  const scrolled = item?.offsetParent?.getBoundingClientRect().top ?? 0;
  if (item && item.getBoundingClientRect().top < scrolled) item.scrollIntoView({ block: "start" });
  else item?.querySelector("textarea")?.scrollIntoView({ block: "nearest" });
}
