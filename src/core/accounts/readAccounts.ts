import { rankColumn } from "../settings/rankBy";
import type { AccountsSettings } from "../settings/settings";
import { foldText } from "../sheet/foldText";
import type { DateSerial } from "../sheet/serialDate";
import { cellAddress, type SheetRange } from "../sheet/sheetRange";
import type { Account, LeftOutRow, NumberKey, RecognisedColumn } from "./account";
import type { AccountsOutcome, UnplacedTable } from "./accountsReading";
import { accountFields, type AccountField } from "../vocabulary/accountFields";
import { findDataRows } from "./findDataRows";
import { findHeaderRow, firstRowOfTexts, type HeaderRow } from "./findHeaderRow";
import { guessIn } from "./guess";
import { identifyRows } from "./identifyRows";
import {
  judgeCustomers,
  judgeDates,
  judgeHealthWords,
  judgePins,
  judgeStandings,
  judgeTiers,
  judgeUse,
  type SheetRows,
} from "./judgeRows";
import { judgeSpellings } from "./judgeSpellings";
import { leaveOut } from "./leaveOut";
import { matchColumns, type MatchedColumns } from "./matchColumns";
import { askedOf, statusGuesses } from "./mapping/asked";
import { proposeColumns } from "./mapping/proposeColumns";
import { isOpen } from "./mapping/question";
import { sheetColumns } from "./mapping/sheetColumns";
import { wordQuestions } from "./mapping/wordQuestions";
import { mergeDeals } from "./mergeDeals";
import type { AccountProblem } from "./problemCodes";
import { readNameColumn, readTextColumn, type DataRows } from "./readColumn";
import { moneyFields, readMoney, type Money } from "./readMoney";
import { cellProblem, readNumberFields, type NumberFields } from "./readNumberFields";
import { readSaid } from "./readSaid";
import { judgeDirection } from "./scoreDirection";

/**
 * Reads an accounts sheet: finds its header row and columns, reads each column once, and judges each row.
 * Bad cells never stop it: they count as blank, or their row is left out, and each is a problem that names its place.
 *
 * @param asOf the day for which accounts are live, gone or not yet customers.
 * @returns the accounts in sheet order; or, without a header row, an account column or a row, the problems alone.
 * @example readAccounts({ sheet: "Accounts", firstRow: 0, firstColumn: 0, cells: [["Account"], ["Ada Ltd"]] }, settings, 46349)
 */
export function readAccounts(range: SheetRange, settings: AccountsSettings, asOf: DateSerial): AccountsOutcome {
  const headerRow = findHeaderRow(range, settings);
  if (!headerRow) {
    const first = firstRowOfTexts(range, settings);
    const table = first && unplacedTable(range, first, matchColumns(range, first, settings), settings, asOf);
    return { ...nothingToPlace(range, "noHeaderRow"), table };
  }
  const matched = matchColumns(range, headerRow, settings);
  const accountColumn = matched.fields.get("account");
  if (!accountColumn) {
    const table = unplacedTable(range, headerRow, matched, settings, asOf);
    return { ...nothingToPlace(range, "accountColumnMissing", headerRow, matched.problems), table };
  }
  const { rows, problems: rowProblems } = findDataRows(range, headerRow, accountColumn.index);
  if (rows.indices.length === 0) return nothingToPlace(range, "noRows", headerRow, matched.problems);

  const numbers = readNumberFields(rows, matched, settings);
  const texts = readTexts(rows, matched);
  const names = readNameColumn(rows, accountColumn.index);
  const money = readMoney(rows, matched, numbers, texts.of("currency"), settings.amounts);
  const ids = texts.of("id");
  const owners = firstSpellings(ownersOf(texts.of("owner"), matched));
  const statuses = texts.of("status");
  const said = readSaid(rows, matched, statuses, numbers.columns.get("start"), settings.words.status);
  const areDeals = matched.profile?.kind === "deals";
  const identities = identifyRows(rows, accountColumn, names, ids, areDeals);
  const outside = leaveOut(rows, matched, identities.kept, said.values);
  const kept = areDeals
    ? mergeDeals({
        keys: identities.keys.map((key, position) => (outside.positions.has(position) ? "" : key)),
        said: said.values,
        owners,
        starts: numbers.columns.get("start"),
        mrr: money.mrr,
      })
    : identities.kept.filter((position) => !outside.positions.has(position));

  const sheetRows: SheetRows = { rows, matched, kept, asOf };
  const dateProblems = judgeDates(sheetRows, numbers.columns);
  const useProblems = judgeUse(sheetRows, numbers.columns, numbers.scales.get("coreFeaturesUsed"));
  const standings = judgeStandings(sheetRows, statuses, said.values, numbers.columns);
  const tiers = judgeTiers(sheetRows, texts.of("tier"), settings.words.tier);
  const healthWords = judgeHealthWords(sheetRows, texts.of("healthLabel"), settings.words.healthLabel);
  const direction = judgeDirection(
    sheetRows,
    numbers.columns.get("healthScore"),
    healthWords?.values ?? null,
    settings.directions,
  );
  const pins = judgePins(sheetRows, texts.of("pin"));
  const spellingProblems = judgeSpellings(sheetRows, accountColumn);
  const customerProblems = judgeCustomers(sheetRows, standings.values, numbers.columns, money);

  const column = (key: NumberKey): ((position: number) => number | null) => {
    const values = numbers.columns.get(key);
    return (position) => known(values?.[position]);
  };
  const [employees, seats, hours] = [column("employees"), column("seats"), column("hours")];
  const [start, end, renewal] = [column("start"), column("end"), column("renewal")];
  const [onboardingStart, onboardingDone] = [column("onboardingStart"), column("onboardingDone")];
  const ranking = rankColumn(settings.segment.rankBy);
  const rankValue = ranking === null ? () => null : column(`column:${ranking}`);
  const [languages, regions] = [texts.of("language"), texts.of("region")];
  const isGuess = statusGuesses(settings.words.status);
  const sheetRow = (position: number): number => range.firstRow + (rows.indices[position] ?? 0);

  const accounts = kept.map((position): Account => {
    const standing = standings.values[position] ?? "live";
    const status = statuses[position] ?? "";
    return {
      row: sheetRow(position),
      name: names.texts[position] ?? "",
      id: ids[position] ?? "",
      key: identities.keys[position] ?? "",
      standing,
      status,
      isInterrupted: said.values[position] === "interrupted",
      isGuessed: standing === "live" && isGuess(status),
      mrr: known(money.mrr[position]),
      owner: owners[position] ?? "",
      statedTier: tiers.values[position] ?? null,
      employees: employees(position),
      seats: seats(position),
      language: languages[position] ?? "",
      region: regions[position] ?? "",
      start: start(position),
      end: end(position),
      renewal: renewal(position),
      onboardingStart: onboardingStart(position),
      onboardingDone: onboardingDone(position),
      hours: hours(position),
      pins: pins.values[position] ?? [],
      rankValue: rankValue(position),
    };
  });
  const leftOut = [...identities.leftOut, ...outside.leftOut].map(({ position, reason }): LeftOutRow => {
    return {
      row: sheetRow(position),
      name: names.texts[position] ?? "",
      id: ids[position] ?? "",
      mrr: known(money.mrr[position]),
      reason,
    };
  });

  // A score that nobody knows to be good or bad says nothing.
  const columnsInUse = new Map(numbers.columns);
  if (direction?.direction === null) columnsInUse.delete("healthScore");
  const runsDown = direction?.direction === "highIsPoor";
  const recognised = recognisedColumns(range, matched, { ...numbers, columns: columnsInUse }, money, runsDown);
  const mrrOfRows = money.from === null ? null : money.mrr;
  const words = wordQuestions(matched, kept, (field) => texts.of(field), mrrOfRows, settings.words);
  const questions = askedOf(rows, words, numbers.questions, direction?.question ?? null, money.questions);

  return {
    ok: true,
    reading: {
      sheet: range.sheet,
      ...(range.table === undefined ? {} : { table: range.table }),
      address: addressOf(rows, headerRow),
      headerRow: range.firstRow + headerRow.index,
      rows: rows.indices.length,
      columns: recognised,
      sheetColumns: sheetColumns(
        range,
        headerRow,
        {
          matched,
          used: new Set(recognised.filter(({ used }) => used).map(({ field }) => field)),
          asked: new Set(questions.filter(isOpen).map(({ column }) => column - range.firstColumn)),
        },
        settings,
      ),
      questions,
      guessed: guessIn(accounts),
      profile: matched.profile?.id ?? null,
      headers: headerRow.headers.flatMap(({ text }, index) =>
        text === "" ? [] : [{ header: text, column: range.firstColumn + index }],
      ),
      accounts,
      leftOut,
      asOf,
      numbers: new Map(Array.from(columnsInUse, ([key, values]) => [key, valuesAt(values, kept)] as const)),
      healthWords: healthWords && kept.map((position) => healthWords.values[position] ?? null),
      currency: money.currency,
      problems: inSheetOrder([
        ...matched.problems,
        ...rowProblems,
        ...dateSystemProblem(range, matched),
        ...numbers.problems,
        ...texts.problems,
        ...money.problems,
        ...identities.problems,
        ...said.problems,
        ...outside.problems,
        ...dateProblems,
        ...useProblems,
        ...standings.problems,
        ...tiers.problems,
        ...(healthWords?.problems ?? []),
        ...(direction?.problems ?? []),
        ...pins.problems,
        ...customerProblems,
        ...spellingProblems,
      ]),
    },
  };
}

function nothingToPlace(
  range: SheetRange,
  code: "noHeaderRow" | "accountColumnMissing" | "noRows",
  headerRow?: HeaderRow,
  before: readonly AccountProblem[] = [],
): AccountsOutcome & { readonly ok: false } {
  const row = headerRow ? { row: range.firstRow + headerRow.index, column: range.firstColumn } : {};
  return { ok: false, problems: [{ code, severity: "error", sheet: range.sheet, ...row }, ...before], table: null };
}

function unplacedTable(
  range: SheetRange,
  headerRow: HeaderRow,
  matched: MatchedColumns,
  settings: AccountsSettings,
  asOf: DateSerial,
): UnplacedTable {
  const fields = new Set(matched.fields.keys());
  const columns = new Set([...matched.fields.values()].map(({ index }) => index));
  return {
    columns: sheetColumns(range, headerRow, { matched, used: fields, asked: new Set() }, settings),
    proposals: proposeColumns(range, headerRow, { fields, columns }, asOf),
  };
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

function valuesAt(values: Float64Array, positions: readonly number[]): Float64Array {
  // A loop, because `Float64Array.from` with a mapping takes ten times as long.
  const chosen = new Float64Array(positions.length);
  for (let index = 0; index < positions.length; index++) chosen[index] = values[positions[index] ?? -1] ?? NaN;
  return chosen;
}

interface TextFields {
  /** The texts of a field, one per data row; all blank without a column. */
  of(field: AccountField): readonly string[];
  readonly problems: readonly AccountProblem[];
}

function readTexts(rows: DataRows, matched: MatchedColumns): TextFields {
  const texts = new Map<AccountField, readonly string[]>();
  const problems: AccountProblem[] = [];
  for (const { field, kind } of accountFields) {
    const column = matched.fields.get(field);
    // Names have a reader of their own.
    if (kind !== "text" || !column || field === "account") continue;
    const read = readTextColumn(rows, column.index);
    texts.set(field, read.texts);
    for (const position of read.errors) problems.push(cellProblem(rows, column, position, "formulaError", "warning"));
  }
  const blank: readonly string[] = [];
  return { of: (field) => texts.get(field) ?? blank, problems };
}

/** Where an export lists all who have to do with an account, the first of them is the CSM. */
function ownersOf(owners: readonly string[], { profile }: MatchedColumns): readonly string[] {
  if (profile?.ownerIsFirst !== true) return owners;
  return owners.map((owner) => owner.split(",", 1)[0]!.trim());
}

/** The same person in the spelling that stands first. */
function firstSpellings(owners: readonly string[]): readonly string[] {
  const spellings = new Map<string, string>();
  return owners.map((owner) => {
    if (owner === "") return owner;
    const folded = foldText(owner);
    const first = spellings.get(folded);
    if (first !== undefined) return first;
    spellings.set(folded, owner);
    return owner;
  });
}

function dateSystemProblem(range: SheetRange, matched: MatchedColumns): AccountProblem[] {
  const readsDates = accountFields.some(({ field, kind }) => kind === "date" && matched.fields.has(field));
  return range.date1904 === true && readsDates ? [{ code: "date1904", severity: "info", sheet: range.sheet }] : [];
}

function recognisedColumns(
  range: SheetRange,
  matched: MatchedColumns,
  numbers: NumberFields,
  money: Money,
  runsDown: boolean,
): readonly RecognisedColumn[] {
  return accountFields.flatMap(({ field, kind }) => {
    const column = matched.fields.get(field);
    if (!column) return [];
    const readable = kind === "text" || kind === "flag" || numbers.columns.has(field);
    const scale = numbers.scales.get(field);
    return [
      {
        field,
        column: range.firstColumn + column.index,
        header: column.header.text,
        chosen: column.chosen,
        used: readable && isUsed(field, money),
        ...(scale === undefined ? {} : { scale }),
        ...(field === "healthScore" && runsDown ? { runsDown } : {}),
      },
    ];
  });
}

/** Of several columns of money one is used, and an interval with an amount alone. */
function isUsed(field: AccountField, { from }: Money): boolean {
  if (field === "interval") return from === "amount";
  return !(moneyFields as readonly AccountField[]).includes(field) || from === field;
}

function addressOf({ range, indices }: DataRows, headerRow: HeaderRow): string {
  const last = indices.at(-1) ?? headerRow.index;
  let width = headerRow.headers.length;
  while (width > 1 && headerRow.headers[width - 1]?.text === "") width--;
  return `${cellAddress(range.firstRow + headerRow.index, range.firstColumn)}:${cellAddress(range.firstRow + last, range.firstColumn + width - 1)}`;
}

/** By row, then column; what concerns the sheet as a whole comes first. */
function inSheetOrder(problems: readonly AccountProblem[]): readonly AccountProblem[] {
  return [...problems].sort((a, b) => (a.row ?? -1) - (b.row ?? -1) || (a.column ?? -1) - (b.column ?? -1));
}
