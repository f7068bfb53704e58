import type { IWorkbookData } from "@univerjs/core";
import { unusedSheetName, unusedTableName } from "../../../core/report/layout/sheetLayout";
import { renamedReferences, type RenamedParts } from "./renamedReferences";
import { readResources, wholeWorkbook, type GridDefinedName } from "../workbook/workbookSnapshot";

interface Part {
  readonly id: string;
  readonly name: string;
}

/** What the open workbook has already. */
export interface PresentParts {
  readonly sheets: readonly Part[];
  readonly tables: readonly Part[];
  readonly names: readonly Part[];
}

export interface AddedSheet {
  /** Id in the workbook that it comes from. */
  readonly id: string;
  readonly earlierName: string;
  /** Id and name that it gets. */
  readonly sheetId: string;
  readonly name: string;
}

/** What the parts of another workbook are called among those of the open one. */
export interface AddedParts {
  readonly sheets: readonly AddedSheet[];
  /** Id and name that a table gets, by the id that it had. */
  readonly tables: ReadonlyMap<string, Part>;
  readonly names: readonly GridDefinedName[];
  readonly renamed: RenamedParts;
}

/** Finds ids and names that are free for the sheets, tables and defined names of another workbook. */
export function addedParts(other: IWorkbookData, present: PresentParts): AddedParts {
  const resources = readResources(other);
  const sheetNames = new Unused(present.sheets);
  const sheets = other.sheetOrder.map((id): AddedSheet => {
    const earlierName = other.sheets[id]?.name ?? id;
    return { id, earlierName, sheetId: sheetNames.id(id), name: sheetNames.name(earlierName, unusedSheetName) };
  });

  // Tables and defined names share one list of names.
  const tableNames = new Unused([...present.tables, ...present.names]);
  const taken = other.sheetOrder.flatMap((id) => resources.tables[id]?.tables ?? []);
  const tables = new Map(
    taken.map(({ id, name }) => [id, { id: tableNames.id(id), name: tableNames.name(name, unusedTableName) }]),
  );
  const given = Object.values(resources.names).map((name) => ({
    ...name,
    id: tableNames.id(name.id),
    name: tableNames.name(name.name, unusedTableName),
    earlierName: name.name,
    sheet: sheets.find(({ id }) => id === name.localSheetId),
  }));

  const renamed: RenamedParts = {
    sheets: changedNames(sheets),
    tables: changedNames(taken.map(({ id, name }) => ({ earlierName: name, name: tables.get(id)?.name ?? name }))),
    names: changedNames(given.filter(({ sheet }) => sheet === undefined)),
    namesOfSheet: new Map(
      sheets.map((sheet) => [
        sheet.earlierName.toLowerCase(),
        changedNames(given.filter((name) => name.sheet === sheet)),
      ]),
    ),
  };
  const names = given.map(({ earlierName: _, sheet, ...name }): GridDefinedName => ({
    ...name,
    formulaOrRefString: renamedReferences(name.formulaOrRefString, sheet?.earlierName ?? "", renamed),
    localSheetId: sheet?.sheetId ?? wholeWorkbook,
  }));
  return { sheets, tables, names, renamed };
}

/** Hands out ids and names that nothing else has. */
class Unused {
  private readonly ids: Set<string>;
  private readonly names: Set<string>;

  constructor(present: readonly Part[]) {
    this.ids = new Set(present.map(({ id }) => id));
    this.names = new Set(present.map(({ name }) => name.toLowerCase()));
  }

  id(wanted: string): string {
    let id = wanted;
    for (let number = 2; this.ids.has(id); number++) id = `${wanted}-${number}`;
    this.ids.add(id);
    return id;
  }

  name(wanted: string, unused: (wanted: string, taken: ReadonlySet<string>) => string): string {
    const name = unused(wanted, this.names);
    this.names.add(name.toLowerCase());
    return name;
  }
}

function changedNames(
  parts: readonly { readonly earlierName: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  return new Map(
    parts.flatMap(({ earlierName, name }) =>
      name === earlierName ? [] : [[earlierName.toLowerCase(), name] as const],
    ),
  );
}
