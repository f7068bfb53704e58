import { recogniseSource, type RecognisedAs, type RefusedAs } from "../core/portfolios/recogniseSource";
import type { KnownDays } from "../core/ledger/ledger";
import type { ColumnSpan } from "../core/ledger/table/columnBlock";
import { rowsLookedAt } from "../core/ledger/table/tablePlace";
import type { SheetArea } from "../core/sheet/sheetArea";
import type { SheetRange } from "../core/sheet/sheetRange";
import { nextTask } from "./calculator/nextTask";
import type { SourceInfo, SpreadsheetHost } from "./spreadsheetHost";

/** A sheet or table that could serve, with how well its header fits. */
export interface SourceCandidate {
  readonly source: SourceInfo;
  /** Recognised headers. */
  readonly recognised: number;
  /** Where it is, from its header row on. */
  readonly area: SheetArea;
  /** The days that it says something about, where it is an MRR grid. */
  readonly known?: KnownDays;
}

/** What the workbook's sheets look like, each list with the best match first. Our own result sheets are in none of them. */
export interface FoundSources {
  readonly accounts: readonly SourceCandidate[];
  readonly teams: readonly SourceCandidate[];
  readonly subscriptions: readonly SourceCandidate[];
  /** What could be taken for subscriptions, and is none: never chosen unasked. */
  readonly refused: readonly RefusedCandidate[];
}

export interface RefusedCandidate extends SourceCandidate {
  readonly as: RefusedAs;
}

interface SourceLook extends SourceCandidate {
  readonly kind: RecognisedAs;
}

/** Looks at the top of every sheet and table. Of equal matches the one with more rows comes first, then the earlier one. */
export async function findSources(host: SpreadsheetHost): Promise<FoundSources> {
  const sources = (await host.listSources()).filter(({ resultKey }) => resultKey === null);
  const tops = await Promise.all(sources.map((source) => host.read(source, { rows: rowsLookedAt })));
  const looks: SourceLook[] = [];
  for (const [index, source] of sources.entries()) {
    // A workbook of many sheets holds up no key: each is looked at in a task of its own.
    if (index > 0) await nextTask();
    const { headerRow, columns, ...recognition } = recogniseSource(tops[index]!);
    looks.push({ ...recognition, source, area: areaOf(source, tops[index]!, headerRow, columns) });
  }
  const candidates = (kind: RecognisedAs): readonly SourceCandidate[] =>
    looks
      .filter((look) => look.kind === kind)
      .map(({ kind: _, ...candidate }) => candidate)
      .sort((a, b) => b.recognised - a.recognised || b.source.rows - a.source.rows);
  return {
    accounts: candidates("accounts"),
    teams: candidates("team"),
    subscriptions: candidates("subscriptions"),
    refused: (["payments", "movements"] as const).flatMap((as) =>
      candidates(as).map((candidate) => ({ ...candidate, as })),
    ),
  };
}

function areaOf(
  { sheet, rows, columns }: SourceInfo,
  { firstRow, firstColumn }: SheetRange,
  header: number,
  { first, end }: ColumnSpan = { first: 0, end: columns },
): SheetArea {
  return {
    sheet,
    firstRow: firstRow + header,
    firstColumn: firstColumn + first,
    lastRow: firstRow + rows - 1,
    lastColumn: firstColumn + end - 1,
  };
}
