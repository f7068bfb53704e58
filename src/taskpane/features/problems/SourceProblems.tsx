import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Regular, Info16Regular, Warning16Regular } from "@fluentui/react-icons";
import { quickFixOf } from "../../../commands/fixes/quickFix";
import type { Severity } from "../../../core/sheet/problem";
import { useFormatter } from "../../format/FormatterContext";
import { useTextStyles } from "../../frame/useTextStyles";
import type { ProblemSource } from "./problemSources";
import { paneTokens } from "../../theme/paneTokens";
import { CertainFix } from "./CertainFix";
import type { SeverityGroup } from "./groupProblems";
import { ProblemGroupList } from "./ProblemGroupList";
import type { SourceActions } from "./sourceActions";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  source: { padding: "8px 16px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  severity: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "0 4px",
    minHeight: "28px",
    padding: "0 16px 0 12px",
    margin: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  error: { color: paneTokens.statusErrorText },
  warning: { color: paneTokens.statusWarningText },
  info: { color: tokens.colorNeutralForeground2 },
  severityName: { display: "inline-flex", alignItems: "center", gap: "4px" },
  consequence: { marginLeft: "auto", fontWeight: tokens.fontWeightRegular },
});

const icons: Readonly<Record<Severity, typeof Warning16Regular>> = {
  error: ErrorCircle16Regular,
  warning: Warning16Regular,
  info: Info16Regular,
};

interface SourceProblemsProps {
  readonly source: ProblemSource;
  readonly groups: readonly SeverityGroup[];
  /** Names the source above its problems; `null` where it is the only one. */
  readonly title: string | null;
  readonly actions: SourceActions;
}

/** The problems of one sheet by severity and kind. */
export function SourceProblems({ source, groups, title, actions }: SourceProblemsProps) {
  const texts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const Heading = title === null ? "h2" : "h3";
  return (
    <>
      {title === null ? null : (
        <h2 className={mergeClasses(text.plain, text.small, text.strong, text.wrap, styles.source)}>{title}</h2>
      )}
      {hasSeveralFixes(groups) ? <CertainFix actions={actions} /> : null}
      {groups.map(({ severity, count, groups: kinds }) => {
        const Icon = icons[severity];
        const id = `problems-${source.id}-${severity}`;
        return (
          <section key={severity} aria-labelledby={id}>
            <Heading id={id} className={mergeClasses(styles.severity, text.small, text.strong)}>
              <span className={mergeClasses(styles.severityName, styles[severity])}>
                <Icon aria-hidden="true" />
                {`${texts.severities[severity].title} ${format.count(count)}`}
              </span>{" "}
              <span className={mergeClasses(styles.consequence, text.hint)}>{texts.severities[severity].meaning}</span>
            </Heading>
            <ProblemGroupList
              id={`${source.id} ${severity}`}
              heading={title === null ? "h3" : "h4"}
              groups={kinds}
              startsOpen={severity !== "info"}
              actions={actions}
            />
          </section>
        );
      })}
    </>
  );
}

/** Where there is one it stands at its cell or its kind. */
function hasSeveralFixes(groups: readonly SeverityGroup[]): boolean {
  const kinds = groups.flatMap(({ groups: some }) => some.map(({ entries }) => entries));
  return kinds.filter((entries) => entries.some(({ alike }) => quickFixOf(alike.problem)?.asks === null)).length > 1;
}
