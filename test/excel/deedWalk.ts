import { HostError, type SpreadsheetHost, type WrittenSheet } from "../../src/commands/spreadsheetHost";
import { leavingAccount, noteHeader, noteOf, placedTable, type Deed, type Edit } from "./deeds";
import type { Typed } from "../hosts/spreadsheetHostContract";
import { Person } from "./model/person";
import type { Workbook } from "./model/workbook";
import type { EmulatedExcel } from "./openExcel";
import { accountsWorkbook, place } from "./placedWorkbook";
import type { PlannedFault } from "./faultWalk";
import type { RequestRecord } from "./wire/excelHost";
import { hiddenSheets } from "./workbookPicture";

const dozen: readonly (readonly Typed[])[] = [
  ["Ada Ltd", 1200, "Ana", 12, 100, 9],
  [leavingAccount, 5200.5, "Rui", 20, 90, 3],
  ["007", 300, "Ana", 1, 30, 10],
  ['=HYPERLINK("http://x","y")', 99.99, "Ana", null, null, null],
  ["Echo", 40, "Eva", 30, 100, 8],
  ["Fox", 700, "Eva", 9, 10, 7],
  ["Golf", 80, "Rui", 5, 9, 1],
  ["Hotel", 60, "Rui", 1, 9, 1],
  ["India", 910, "Ana", 40, 90, 6],
  ["Juliet", 15, "Eva", 3, 80, 2],
  ["Kilo", 2300, "Rui", 50, 100, 9],
  ["Lima", 450, "Ana", 11, 60, 4],
];

/** A workbook in which a dozen accounts were never placed. */
export function unplacedWorkbook(): Workbook {
  return accountsWorkbook(dozen);
}

/**
 * A workbook in which a dozen accounts were placed, each with a note and a formula of the user's beside it; since then the
 * source has another order, one account less and two more.
 */
export async function placedWorkbook(excel: EmulatedExcel, host: SpreadsheetHost): Promise<Workbook> {
  const workbook = unplacedWorkbook();
  excel.show(workbook);
  await place(host);
  const person = new Person(workbook);
  const { accounts } = placedTable(workbook) ?? { accounts: [] };
  person.addTableColumn("CS_Placement", [noteHeader, ...accounts.map(noteOf)]);
  person.addTableColumn("CS_Placement", ["Twice", ...accounts.map(() => "=CS_Placement[@MRR]*2")]);
  const rows = [
    ...dozen.filter(([name]) => name !== leavingAccount).reverse(),
    ["Mike", 1000, "Eva", 10, 20, 5],
    ["November", 5, "Eva", 1, 20, 5],
  ];
  rows.forEach((row, index) =>
    row.forEach((typed, column) => {
      if (typeof typed === "string") person.typeText("Accounts", index + 1, column, typed);
      else person.type("Accounts", index + 1, column, typed ?? "");
    }),
  );
  workbook.takeEvents();
  workbook.undoStack.clear();
  return workbook;
}

/** When a deed is done. */
export interface DeedTime {
  readonly request: number;
  /** After the request took effect, while its answer is on its way; else before it. */
  readonly whileAnswering?: boolean;
  /** Lets a request fail as well. */
  readonly fault?: PlannedFault;
}

/** What came of a writing during which a person did something. */
export interface Harm {
  /** Whether the deed could be done at all. */
  readonly isDone: boolean;
  /** Notes, and formulas of the user's, that stand beside another account than theirs. */
  readonly misplaced: readonly string[];
  /** What a person has written, and is nowhere any more. */
  readonly lost: readonly string[];
  /** Hidden sheets of ours that are left at the end. */
  readonly left: readonly string[];
  /** Hidden sheets of ours that were left by the writing, and of which it did not tell. */
  readonly unmentioned: readonly string[];
  readonly failure: HostError | null;
}

/** Writes while a person does something, then as a person would who reads what the pane says, and looks at what is left. */
export async function writeDuring(
  excel: EmulatedExcel,
  workbook: Workbook,
  startHost: () => SpreadsheetHost,
  deed: Deed,
  { request, whileAnswering = false, fault }: DeedTime,
): Promise<Harm> {
  excel.show(workbook);
  const before = placedTable(workbook);
  const notes = (before?.column(noteHeader) ?? []).map((note, index): Edit => ({
    account: before?.accounts[index] ?? "",
    text: String(note),
  }));
  let edits: readonly Edit[] | null = null;
  let gone: readonly string[] = [];
  const act = (): void => {
    const accounts = placedTable(workbook)?.accounts ?? [];
    edits = deed.act(workbook);
    const kept = new Set(placedTable(workbook)?.accounts);
    gone = accounts.filter((account) => !kept.has(account));
  };
  const { interruptions, faults } = excel.host;
  if (whileAnswering) interruptions.doBeforeAnswer(request, act);
  else interruptions.doBefore(request, act);
  if (fault) faults.failAt(fault.request, fault.kind, fault.when);
  let written: readonly WrittenSheet[] = [];
  let failure: HostError | null = null;
  try {
    written = await place(startHost());
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    failure = error;
  }
  const isInterrupted = !interruptions.isArmed;
  faults.clear();
  interruptions.clear();
  const told = [...(failure?.left ?? []), ...written.flatMap((sheet) => sheet.left ?? [])];
  const unmentioned = stagingSheets(workbook).filter((name) => !told.includes(name));
  deed.takeBack?.(workbook);
  const finished = await startHost().finishWriting();
  if (finished.length > 0) written = finished;
  const all = edits as readonly Edit[] | null;
  const isDone = isInterrupted && all !== null;
  return { isDone, ...lookForHarm(workbook, written, notes, all ?? [], gone), unmentioned, failure };
}

/** What writing asks of Excel when nobody interferes. */
export async function requestsOf(
  excel: EmulatedExcel,
  prepared: Workbook,
  host: SpreadsheetHost,
): Promise<readonly RequestRecord[]> {
  excel.show(prepared.copy());
  const before = excel.host.requests.length;
  await place(host);
  return excel.host.requests.slice(before);
}

/** The request that puts the result in its place, by its number: the one that does most. */
export function swapOf(requests: readonly RequestRecord[]): number {
  const actions = requests.map((request) => (request.hasChanged ? request.actions : 0));
  return 1 + actions.indexOf(Math.max(...actions));
}

/** Harm of many writings in one line. */
export function countHarm(
  harms: readonly Harm[],
): Record<"misplaced" | "lost" | "left" | "unmentioned" | "failed", number> {
  const sum = (of: (harm: Harm) => number): number => harms.reduce((total, harm) => total + of(harm), 0);
  return {
    misplaced: sum(({ misplaced }) => misplaced.length),
    lost: sum(({ lost }) => lost.length),
    left: sum(({ left }) => left.length),
    unmentioned: sum(({ unmentioned }) => unmentioned.length),
    failed: sum(({ failure }) => Number(failure !== null)),
  };
}

function lookForHarm(
  workbook: Workbook,
  written: readonly WrittenSheet[],
  notes: readonly Edit[],
  edits: readonly Edit[],
  gone: readonly string[],
): Pick<Harm, "misplaced" | "lost" | "left"> {
  const placed = placedTable(workbook);
  const everywhere = JSON.stringify([...textsIn(workbook), written.map(({ orphans }) => orphans)]);
  const replaced = new Set(edits.filter(({ text }) => text.startsWith("edit")).map(({ account }) => account));
  // A row that a person deletes takes its note along.
  const expected = [
    ...notes.filter(({ account }) => account !== null && !replaced.has(account) && !gone.includes(account)),
    ...edits,
  ];
  const beside = (placed?.accounts ?? []).map((account, row) => ({
    account,
    texts: [noteHeader, "Own"].map((header) => placed?.column(header)[row] ?? null),
    twice: placed?.column("Twice")[row] ?? null,
    mrr: placed?.column("MRR")[row] ?? null,
  }));
  const lost = expected.filter(({ account, text }) => {
    const row = beside.find((one) => one.account === account);
    return row ? !row.texts.includes(text) : !everywhere.includes(JSON.stringify(text).slice(1, -1));
  });
  const misplaced = beside
    .filter(({ account }) => account !== "")
    .flatMap(({ account, texts, twice, mrr }) => [
      ...texts.flatMap((text) =>
        typeof text === "string" && / of /.test(text) && !text.endsWith(` of ${account}`) ? [text] : [],
      ),
      ...(twice !== null && twice !== Number(mrr) * 2 ? [`twice of ${account}: ${JSON.stringify(twice)}`] : []),
    ]);
  return { misplaced, lost: lost.map(({ text }) => text), left: stagingSheets(workbook) };
}

function stagingSheets(workbook: Workbook): string[] {
  return hiddenSheets(workbook).filter((name) => name !== "CS Metrics Settings");
}

function textsIn(workbook: Workbook): unknown[] {
  return workbook.sheets
    .filter(({ visibility }) => visibility === "Visible")
    .flatMap((sheet) =>
      sheet.cells
        .rowNumbers()
        .flatMap((row) =>
          Array.from({ length: sheet.cells.filledEnd(row) }, (_, column) => workbook.value(sheet, row, column)),
        ),
    );
}
