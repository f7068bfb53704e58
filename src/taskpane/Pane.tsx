import { AriaLiveAnnouncer, FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { RunningCalculator } from "../commands/calculator/calculator";
import type { ReportWords } from "../core/report/reportWords";
import { functionsInThisPage, type FindFunctions } from "../commands/formulas/functionsMismatch";
import { noMemories, type MappingMemories } from "../commands/mappingMemory";
import type { SpreadsheetHost } from "../commands/spreadsheetHost";
import { createFormatter } from "./format/formatter";
import { FormatterProvider } from "./format/FormatterContext";
import { useTexts } from "./format/TextsContext";
import { ErrorBoundary } from "./frame/ErrorBoundary";
import { useTextStyles } from "./frame/useTextStyles";
import { featureList } from "./features/featureList";
import { fetchFunctionHelp } from "./fetchFunctionHelp";
import { PaneFrame } from "./frame/PaneFrame";
import { PaneMemory } from "./frame/PaneMemory";
import type { CommandRequests } from "./workbook/commandRequests";
import { usePane } from "./workbook/usePane";
import type { LoadFunctionHelp } from "./workbook/paneModel";
import { useRequestedCommands } from "./workbook/useRequestedCommands";
import { paneThemes, type ThemeName } from "./theme/paneThemes";

const useStyles = makeStyles({
  pane: {
    height: "100%",
    minHeight: 0,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    fontVariantNumeric: "tabular-nums",
    containerType: "inline-size",
    containerName: "pane",
  },
});

export interface PaneProps {
  /** The spreadsheet that the pane works on. A new host is a new workbook: the pane starts over. */
  readonly host: SpreadsheetHost;
  /** Starts what calculates for one host. */
  readonly startCalculator: (words: ReportWords) => RunningCalculator;
  readonly themeName: ThemeName;
  /** Opens the sample workbook; offered to a person whose workbook has no accounts. */
  readonly onOpenSample?: () => void;
  /** BCP 47 tag that numbers and dates are printed by; the browser's language by default. */
  readonly locale?: string;
  /** Remembers what was said of sheets; by default nothing. */
  readonly mappingMemories?: MappingMemories;
  /** The clock; tests hand in their own. */
  readonly now?: () => Date;
  /** Commands from outside the pane. */
  readonly commandRequests?: CommandRequests;
  /** How the list of functions is had; by default from the file that the build puts beside the page. */
  readonly loadFunctionHelp?: LoadFunctionHelp;
  /** Which functions run in the page; by default what their bundle left there. */
  readonly findFunctions?: FindFunctions;
}

/** The task pane: the same over the workbench's grid and over Excel. Fills its container. */
export function Pane({
  host,
  startCalculator,
  themeName,
  onOpenSample,
  locale = navigator.language,
  mappingMemories = noMemories,
  now = currentTime,
  commandRequests,
  loadFunctionHelp = fetchFunctionHelp,
  findFunctions = functionsInThisPage,
}: PaneProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { frame } = useTexts().pane;
  const format = useMemo(() => createFormatter(locale), [locale]);
  return (
    // The provider's classes are copied to tooltips and menus, which live outside it: they must not get the pane's size.
    <FluentProvider theme={paneThemes[themeName]} style={{ height: "100%", colorScheme: themeName }}>
      <div className={mergeClasses(styles.pane, text.small)}>
        <ErrorBoundary texts={frame}>
          <AriaLiveAnnouncer>
            <FormatterProvider value={format}>
              <PaneOfHost
                key={keyOf(host)}
                host={host}
                startCalculator={startCalculator}
                mappingMemories={mappingMemories}
                now={now}
                onOpenSample={onOpenSample}
                commandRequests={commandRequests}
                loadFunctionHelp={loadFunctionHelp}
                findFunctions={findFunctions}
              />
            </FormatterProvider>
          </AriaLiveAnnouncer>
        </ErrorBoundary>
      </div>
    </FluentProvider>
  );
}

interface PaneOfHostProps {
  readonly host: SpreadsheetHost;
  readonly startCalculator: (words: ReportWords) => RunningCalculator;
  readonly mappingMemories: MappingMemories;
  readonly now: () => Date;
  readonly onOpenSample: (() => void) | undefined;
  readonly commandRequests: CommandRequests | undefined;
  readonly loadFunctionHelp: LoadFunctionHelp;
  readonly findFunctions: FindFunctions;
}

function PaneOfHost({ host, startCalculator, mappingMemories, commandRequests, ...props }: PaneOfHostProps) {
  const { now, onOpenSample, loadFunctionHelp, findFunctions } = props;
  const texts = useTexts();
  const [calculator] = useState(() => startCalculator(texts.report));
  useEffect(() => () => calculator.stop(), [calculator]);
  const openSample = onOpenSample ?? null;
  const pane = usePane(featureList, {
    host,
    calculator,
    mappingMemories,
    now,
    openSample,
    loadFunctionHelp,
    findFunctions,
  });
  useRequestedCommands(commandRequests, pane);
  return (
    <PaneMemory>
      <PaneFrame features={featureList} pane={pane} />
    </PaneMemory>
  );
}

const hostKeys = new WeakMap<SpreadsheetHost, number>();
let hostsSeen = 0;

/** Another host has another workbook: nothing of the old one's state may stay in sight. */
function keyOf(host: SpreadsheetHost): number {
  const key = hostKeys.get(host) ?? ++hostsSeen;
  hostKeys.set(host, key);
  return key;
}

function currentTime(): Date {
  return new Date();
}
