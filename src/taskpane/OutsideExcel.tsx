import { FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTextStyles } from "./frame/useTextStyles";
import { paneThemes, type ThemeName } from "./theme/paneThemes";
import { useTexts } from "./format/TextsContext";

const useStyles = makeStyles({
  page: {
    minHeight: "100%",
    padding: "16px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  paragraph: { margin: "8px 0 0" },
});

interface OutsideExcelProps {
  readonly themeName: ThemeName;
}

/** What stands on the page of the pane when it was opened outside Excel. */
export function OutsideExcel({ themeName }: OutsideExcelProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { excel } = useTexts().pane;
  return (
    <FluentProvider theme={paneThemes[themeName]}>
      <main className={mergeClasses(styles.page, text.medium)}>
        <h1 className={mergeClasses(text.plain, text.large, text.strong)}>{excel.title}</h1>
        <p className={styles.paragraph}>{excel.outside}</p>
      </main>
    </FluentProvider>
  );
}
