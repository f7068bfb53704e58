/** What probes of one kind have in common. */
export type ProbeTopic =
  | "versions"
  | "functions"
  | "arguments"
  | "errors"
  | "names"
  | "values"
  | "formats"
  | "reading"
  | "writing"
  | "inserting"
  | "settings"
  | "selection"
  | "spills";

/** What a probe tries, where that is not told by what it writes. */
export type ProbeName =
  | "sameBuild"
  | "excelBuild"
  | "blankCell"
  | "emptyText"
  | "leftOut"
  | "leftOutLast"
  | "missingMetrics"
  | "errorCell"
  | "dateCell"
  | "flag"
  | "array"
  | "divisionByZero"
  | "invalidArgument"
  | "noAnswer"
  | "otherNamespace"
  | "negative"
  | "small"
  | "many"
  | "zero"
  | "date"
  | "boolean"
  | "error"
  | "empty"
  | "emptyName"
  | "longest"
  | "tabsAndLines"
  | "nullCharacters"
  | "textFormat"
  | "amountFormat"
  | "dateFormat"
  | "generalFormat"
  | "missingSheet"
  | "missingTable"
  | "fewRows"
  | "marked"
  | "tableListed"
  | "sameSheet"
  | "tableReference"
  | "cellReference"
  | "progress"
  | "cancelled"
  | "nothingPending"
  | "inserted"
  | "insertedText"
  | "insertedSpill"
  | "refused"
  | "neverWritten"
  | "shortSetting"
  | "longSetting"
  | "selected"
  | "selectionHeard"
  | "changeHeard"
  | "spill";

export type SelfCheckHeader =
  | "item"
  | "value"
  | "about"
  | "probe"
  | "expected"
  | "found"
  | "result"
  | "what"
  | "lookFor"
  | "number"
  | "blank"
  | "error"
  | "emptyText"
  | "date"
  | "answer"
  | "text"
  | "amount";

/** What the self-check says. Its sheet holds words and values for whoever tests a version; nothing reads them again. */
export interface SelfCheckWords {
  readonly sheet: string;
  readonly about: Readonly<Record<ProbeTopic, string>>;
  readonly probes: Readonly<Record<ProbeName, string>>;
  readonly values: SelfCheckValueWords;
  /** What is wrong with builds of Excel. */
  readonly builds: Readonly<Record<"staysBusy" | "crashes", string>>;
  readonly titles: Readonly<Record<"run" | "probes" | "byEye", string>>;
  readonly headers: Readonly<Record<SelfCheckHeader, string>>;
  readonly run: SelfCheckRunWords;
  readonly passed: string;
  readonly failed: string;
  /** What a person has to look at, and what for. */
  readonly byEye: (namespace: string) => readonly (readonly [what: string, lookFor: string])[];
}

/** What stands for a value in words. */
export interface SelfCheckValueWords {
  readonly nothing: string;
  readonly ofThisBuild: string;
  readonly ofAnotherBuild: string;
  readonly asWritten: string;
  readonly different: string;
  readonly told: string;
  readonly notTold: string;
  readonly listed: string;
  readonly notListed: string;
  readonly nothingRefused: string;
  readonly declaredOtherwise: (names: string) => string;
  readonly characters: (count: string, start: string) => string;
  readonly spill: (rows: number, columns: number, closing: string) => string;
  readonly failed: (cause: string) => string;
}

/** How a run went, and where. */
export interface SelfCheckRunWords {
  readonly result: string;
  readonly host: string;
  readonly namespace: string;
  readonly date: string;
  readonly seeSheet: (sheet: string) => string;
  readonly passed: (passed: number, all: number) => string;
  readonly hosts: Readonly<Record<"workbench" | "excel", string>>;
  readonly program: (host: string, version: string, platform: string) => string;
}
