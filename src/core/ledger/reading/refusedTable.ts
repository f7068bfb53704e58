import type { ImportProfile } from "../../imports/importProfile";
import { readText, type Cell } from "../../sheet/cell";
import { foldWord } from "../../vocabulary/foldWord";
import type { Header } from "../../vocabulary/header";
import { wordSet } from "../../vocabulary/languages";
import { statusWord } from "../../vocabulary/status";
import { matchField } from "../../vocabulary/matchFields";
import type { ColumnCells } from "./columnCells";
import { headerFault, type LedgerFault } from "./ledgerFault";
import {
  amountField,
  customerField,
  endField,
  expiryField,
  headedFields,
  intervalByWordsField,
  intervalField,
  statusField,
} from "./subscriptionFields";
import { WordReader } from "./wordReader";

const tellingAlone = wordSet(({ payments }) => payments.alone);
const tellingTogether = wordSet(({ payments }) => payments.together);
const minTogether = 2;
/** Payment systems number what they list: charges, invoices, payment intents. */
const paymentId = /^(?:ch|in|pi)_[A-Za-z0-9]{14,}$/;
const paymentStatuses = wordSet((words) => words.paymentStatuses);
const movements = wordSet((words) => words.movements);
const maxMovementLength = Math.max(...Array.from(movements, (word) => word.length)) + 4;
const minMovements = 2;
/** Few rows make a roll-forward; of more, half have to be movements, for customers may well be called New. */
const maxRollForward = 40;

/**
 * Tells a table that is not of subscriptions, though its headers could be read as such: charges, payments, invoices and
 * their lines, and movements.
 */
export function refusedTable(
  headers: readonly Header[],
  cells: ColumnCells,
  profile: ImportProfile | undefined,
): LedgerFault | undefined {
  if (profile?.kind === "movements" || namesMovements(headers, cells)) return { code: "movementsTable" };
  if (isOfSubscriptions(headers, cells)) return undefined;
  const telling = headers.findIndex(({ word }) => tellingAlone.has(word));
  const together = headers.flatMap(({ word }, column) =>
    tellingTogether.has(word) || cells.some(column, isPaymentId) ? [column] : [],
  );
  const column = telling >= 0 ? telling : together.length >= minTogether ? together[0]! : undefined;
  if (column !== undefined) return headerFault("paymentsTable", { column, header: headers[column]! });
  return profile?.kind === "payments" ? { code: "paymentsTable" } : undefined;
}

/** True beside what payments never have: MRR or ARR, an interval, an end, a status that only subscriptions have. */
function isOfSubscriptions(headers: readonly Header[], cells: ColumnCells): boolean {
  const amounts = matchField(headers, amountField);
  if (amounts.some(({ meaning, unit }) => meaning === "mrr" || meaning === "arr" || unit.intervals.length > 0))
    return true;
  if (namesIntervalOrEnd(headers)) return true;
  if (matchField(headers, intervalByWordsField).some(({ column }) => cells.haveIntervalWord(column))) return true;
  const tells = new WordReader((cell): boolean => {
    const text = readText(cell);
    return text !== "" && !paymentStatuses.has(foldWord(text)) && statusWord(text) !== undefined;
  });
  return matchField(headers, statusField).some(({ column }) => cells.some(column, (cell) => tells.read(cell)));
}

function isPaymentId(cell: Cell): boolean {
  // The underscore settles nearly all other texts.
  return typeof cell === "string" && cell.charCodeAt(2) === underscore && paymentId.test(cell);
}

const underscore = 95;

function namesIntervalOrEnd(headers: readonly Header[]): boolean {
  return [intervalField, endField, expiryField].some((field) => matchField(headers, field).length > 0);
}

/**
 * True when rows are called new, churned, closing …, or a column that is none of subscriptions says so of half of them. What
 * has an interval or an end is a subscription, whatever it is called.
 */
function namesMovements(headers: readonly Header[], cells: ColumnCells): boolean {
  const [customer] = matchField(headers, customerField);
  const column = customer?.column ?? 0;
  if (cells.cells.length <= maxRollForward && movementsIn(cells, column, false)) return true;
  if (namesIntervalOrEnd(headers)) return false;
  const known = new Set(
    headedFields
      .filter(({ field }) => field !== "chargeType" && field !== "dealStage")
      .flatMap((field) => matchField(headers, field).map((match) => match.column)),
  );
  return headers.some((_, other) => (other === column || !known.has(other)) && movementsIn(cells, other, true));
}

/** True when a column has two words for movements, and so many that half of its filled cells are some. */
function movementsIn(cells: ColumnCells, column: number, areHalf: boolean): boolean {
  const found = new Set<string>();
  const words = new WordReader((cell) => {
    const word = foldWord(readText(cell));
    if (!movements.has(word)) return false;
    found.add(word);
    return true;
  });
  const isMovement = (cell: Cell): boolean =>
    typeof cell === "string" && cell.length <= maxMovementLength && words.read(cell);
  if (areHalf && !cells.atLeastHalf(column, isMovement)) return false;
  return cells.some(column, (cell) => isMovement(cell) && found.size >= minMovements);
}
