import { Person } from "./model/person";
import type { Rectangle } from "./model/rectangle";
import type { Workbook } from "./model/workbook";

/** What a person has written, which must not be lost: beside which account, or beside none. */
export interface Edit {
  readonly account: string | null;
  readonly text: string;
}

/** Something that a person does while a result is being written. */
export interface Deed {
  readonly name: string;
  /** Answers what it wrote; `null` where there is nothing to do it to. */
  readonly act: (workbook: Workbook) => readonly Edit[] | null;
  /** What the person does when the pane says that the deed is in the way. */
  readonly takeBack?: (workbook: Workbook) => void;
}

export const noteHeader = "Note";
export const notedSheet = "CS Placement";
export const notedTable = "CS_Placement";

/** What stands in the notes, so that each tells whose it is. */
export const noteOf = (account: string): string => `note of ${account}`;
const editOf = (account: string): string => `edit of ${account}`;
const ownOf = (account: string): string => `own of ${account}`;

export const deeds: readonly Deed[] = [
  onTable("sorts the table", (person) => person.sortTable(notedTable, "MRR")),
  onNotes("sorts the table by the notes", (person) => person.sortTable(notedTable, noteHeader)),
  onTable("inserts a row in the table", (person, { sheet, range }) => {
    person.insertRows(sheet, range.row + 3, 1);
    person.type(sheet, range.row + 3, lastColumnOf(range), "a note without an account");
    return [{ account: null, text: "a note without an account" }];
  }),
  onTable("inserts a row above the table and writes into it", (person, { sheet, range }) => {
    person.insertRows(sheet, range.row, 1);
    person.type(sheet, range.row, 0, "my title");
    return [{ account: null, text: "my title" }];
  }),
  onTable("deletes a row", (person, { sheet, range }) => person.deleteRows(sheet, range.row + 2, 1)),
  onNotes("edits the first note", (person, placed) => editNote(person, placed, 0)),
  onNotes("edits the last note", (person, placed) => editNote(person, placed, placed.accounts.length - 1)),
  onNotes("edits the note of an account that leaves", (person, placed) =>
    editNote(person, placed, placed.accounts.indexOf(leavingAccount)),
  ),
  onNotes("sorts the table and edits a note", (person) => {
    person.sortTable(notedTable, "MRR");
    const placed = placedTable(person.workbook);
    return placed ? editNote(person, placed, 1) : [];
  }),
  onTable("writes below the table", (person, { sheet, range }) => {
    person.type(sheet, range.row + range.rows, 2, "below");
    return [{ account: null, text: "below" }];
  }),
  onTable("filters the table", (person, { accounts }) =>
    person.filterTable(notedTable, "Account", accounts.slice(0, 2)),
  ),
  onTable("adds a column to the table", (person, { accounts }) => {
    person.addTableColumn(notedTable, ["Own", ...accounts.map(ownOf)]);
    return accounts.map((account) => ({ account, text: ownOf(account) }));
  }),
  onTable("inserts a column left of the table and writes into it", (person, { sheet, range }) => {
    person.insertColumns(sheet, 0, 1);
    person.type(sheet, range.row + 1, 0, "left");
    return [{ account: null, text: "left" }];
  }),
  onTable("renames the sheet", (person) => person.renameSheet(notedSheet, "Renamed")),
  {
    ...onTable("protects the sheet", (person) => person.protectSheet(notedSheet)),
    takeBack: (workbook) => new Person(workbook).protectSheet(notedSheet, false),
  },
  {
    name: "protects the workbook",
    act: (workbook) => {
      new Person(workbook).protectStructure();
      return [];
    },
    takeBack: (workbook) => new Person(workbook).protectStructure(false),
  },
  {
    name: "inserts a row into the accounts",
    act: (workbook) => {
      new Person(workbook).insertRows("Accounts", 2, 1);
      return [];
    },
  },
];

/** The account that the second placing has not any more. */
export const leavingAccount = "Bolt GmbH";

/** The table with the notes as a person sees it. */
export interface PlacedTable {
  readonly sheet: string;
  readonly range: Rectangle;
  readonly accounts: readonly string[];
  /** The texts of a column, in the order of the accounts. */
  readonly column: (header: string) => readonly unknown[];
}

/** `null` where it is not there, or not in sight. */
export function placedTable(workbook: Workbook): PlacedTable | null {
  const found = workbook.tableNamed(notedTable);
  if (!found || found.sheet.visibility !== "Visible") return null;
  const { sheet, table } = found;
  const column = (header: string): readonly unknown[] => {
    const place = table.columns.findIndex(({ name }) => name === header);
    return Array.from({ length: table.range.rows - 1 }, (_, row) =>
      place < 0 ? null : workbook.value(sheet, table.range.row + 1 + row, table.range.column + place),
    );
  };
  const accounts = column("Account").map((account) => (typeof account === "string" ? account : ""));
  return { sheet: sheet.name, range: table.range, accounts, column };
}

/** A deed at the table of the accounts, where it is in sight. */
function onTable(name: string, act: (person: PersonAt, placed: PlacedTable) => readonly Edit[] | void): Deed {
  return {
    name,
    act: (workbook) => {
      const placed = placedTable(workbook);
      return placed && (act(Object.assign(new Person(workbook), { workbook }), placed) ?? []);
    },
  };
}

/** The same, where the user has notes in it. */
function onNotes(name: string, act: (person: PersonAt, placed: PlacedTable) => readonly Edit[] | void): Deed {
  const deed = onTable(name, act);
  const hasNotes = (workbook: Workbook): boolean =>
    placedTable(workbook)
      ?.column(noteHeader)
      .some((note) => note !== null) ?? false;
  return { ...deed, act: (workbook) => (hasNotes(workbook) ? deed.act(workbook) : null) };
}

type PersonAt = Person & { readonly workbook: Workbook };

function editNote(person: PersonAt, { sheet, range, accounts }: PlacedTable, index: number): readonly Edit[] {
  const account = accounts[index];
  if (account === undefined || account === "") return [];
  const { columns = [] } = person.workbook.tableNamed(notedTable)?.table ?? {};
  const column = range.column + columns.findIndex(({ name }) => name === noteHeader);
  person.type(sheet, range.row + 1 + index, column, editOf(account));
  return [{ account, text: editOf(account) }];
}

function lastColumnOf({ column, columns }: Rectangle): number {
  return column + columns - 1;
}
