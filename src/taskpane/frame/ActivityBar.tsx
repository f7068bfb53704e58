import { CounterBadge, makeStyles, mergeClasses, Tab, TabList, tokens, Tooltip } from "@fluentui/react-components";
import type { FluentIcon } from "@fluentui/react-icons";
import { useTexts } from "../format/TextsContext";

export interface Activity {
  readonly id: string;
  readonly label: string;
  readonly Icon: FluentIcon;
  readonly ActiveIcon: FluentIcon;
  /** Shown on the icon when above 0. */
  readonly badge: number;
}

const useStyles = makeStyles({
  bar: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingTop: "4px",
    width: "40px",
    flexShrink: 0,
  },
  tab: {
    position: "relative",
    width: "39px",
    height: "40px",
    minHeight: "40px",
    padding: 0,
    justifyContent: "center",
    color: tokens.colorNeutralForeground3,
    "& .fui-Tab__icon": { color: tokens.colorNeutralForeground3 },
    ":hover .fui-Tab__icon": { color: tokens.colorNeutralForeground1 },
    // Fluent's own marker is a short line inside the tab; ours runs along the pane's edge.
    "::before": { content: "none" },
    "::after": { content: "none" },
  },
  active: {
    "& .fui-Tab__icon": { color: tokens.colorBrandForeground1 },
    ":hover .fui-Tab__icon": { color: tokens.colorBrandForeground1 },
    "@media (forced-colors: active)": { "& .fui-Tab__icon": { color: "Highlight" } },
  },
  marker: {
    position: "absolute",
    left: 0,
    top: "8px",
    bottom: "8px",
    width: "3px",
    borderRadius: "0 2px 2px 0",
    backgroundColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
  badge: {
    position: "absolute",
    right: "1px",
    bottom: "3px",
    minWidth: "14px",
    height: "14px",
    padding: "0 3px",
    borderRadius: "7px",
    fontSize: "10px",
    lineHeight: "14px",
    backgroundColor: tokens.colorNeutralForeground3,
    color: tokens.colorNeutralBackground1,
    outline: `1px solid ${tokens.colorNeutralBackground3}`,
    "::after": { content: "none" },
  },
});

interface ActivityBarProps {
  readonly activities: readonly Activity[];
  readonly active: string;
  readonly onSelect: (id: string) => void;
}

/** The views of the pane as icons, one tab stop, arrow keys inside. */
export function ActivityBar({ activities, active, onSelect }: ActivityBarProps) {
  const texts = useTexts();
  const styles = useStyles();
  return (
    <TabList
      vertical
      selectTabOnFocus={false}
      className={styles.bar}
      aria-label={texts.pane.views.navigation}
      selectedValue={active}
      onTabSelect={(_, data) => onSelect(String(data.value))}
    >
      {activities.map(({ id, label, Icon, ActiveIcon, badge }) => {
        const isActive = id === active;
        return (
          <Tooltip key={id} content={label} relationship="label" positioning="after">
            <Tab
              value={id}
              id={`activity-${id}`}
              aria-controls={isActive ? `view-${id}` : undefined}
              className={mergeClasses(styles.tab, isActive && styles.active)}
              icon={
                <>
                  {isActive ? <span className={styles.marker} aria-hidden="true" /> : null}
                  {isActive ? <ActiveIcon fontSize={20} /> : <Icon fontSize={20} />}
                  {badge > 0 ? (
                    <CounterBadge
                      count={badge}
                      overflowCount={999}
                      size="small"
                      className={styles.badge}
                      aria-hidden="true"
                    />
                  ) : null}
                </>
              }
            />
          </Tooltip>
        );
      })}
    </TabList>
  );
}
