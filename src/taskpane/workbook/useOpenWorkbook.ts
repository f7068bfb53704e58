import { useCallback, useEffect, useRef, type Dispatch } from "react";
import { findSources, type FoundSources } from "../../commands/findSources";
import { loadSettings } from "../../commands/settingsStore";
import type { SourceInfo, SpreadsheetHost, WrittenSheet } from "../../commands/spreadsheetHost";
import type { Texts } from "../../texts/texts";
import { useTexts } from "../format/TextsContext";
import { failureMessage } from "./failureMessage";
import type { PaneMessage } from "./paneMessage";
import type { WorkbookEvent, WorkbookState } from "./workbookState";

/** Sheets are looked through again this long after the last change; a sheet may have come, gone or got another header. */
const relistDelay = 300;

/**
 * Reads the workbook once and then follows it: changed cells, another sheet under the cursor, sheets that come and go.
 *
 * @returns looks through the sheets now
 */
export function useOpenWorkbook(
  host: SpreadsheetHost,
  latest: () => WorkbookState,
  dispatch: Dispatch<WorkbookEvent>,
): () => Promise<void> {
  const texts = useTexts();
  const isOpened = useRef(false);
  const lastLook = useRef<Promise<unknown>>(Promise.resolve());

  const lookThrough = useCallback((): Promise<WorkbookEvent> => {
    const look = async (): Promise<WorkbookEvent> => {
      // Before the first reading succeeded there is nothing to follow: the whole of it is tried again.
      if (!isOpened.current) {
        const opened = await openWorkbook(host, texts);
        isOpened.current = true;
        return opened;
      }
      for (;;) {
        const { writes } = latest();
        const [sources, found] = await listSheets(host);
        // A sheet that was written in the meantime may not be among them.
        if (latest().writes === writes) return { type: "sourcesListed", sources, found };
      }
    };
    // One after another: a sheet that comes while the workbook is opened must not open it a second time.
    const turn = lastLook.current.then(look, look);
    lastLook.current = turn;
    return turn;
  }, [host, latest, texts]);

  useEffect(() => {
    let live = true;
    isOpened.current = latest().opened;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const whileLive = (event: WorkbookEvent): void => {
      if (live) dispatch(event);
    };
    const lookNow = (): void => {
      lookThrough().then(whileLive, (error: unknown) =>
        whileLive({ type: "readFailed", message: failureMessage(error, "open", texts) }),
      );
    };
    const relistSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(lookNow, relistDelay);
    };
    const stopChanges = host.onChange((sheet) => {
      whileLive({ type: "cellsChanged", sheet });
      relistSoon();
    });
    // What was read from a sheet that is gone must not stay in sight, nor be written.
    const stopSheets = host.onSheetsChange(lookNow);
    const stopSelection = host.onSelectionChange(({ sheet }) => {
      if (isNewSheet(latest().sources, sheet)) relistSoon();
      whileLive({ type: "sheetActivated", sheet });
    });
    lookNow();
    return () => {
      live = false;
      clearTimeout(timer);
      stopChanges();
      stopSheets();
      stopSelection();
    };
  }, [host, latest, dispatch, lookThrough, texts]);

  return useCallback(async () => dispatch(await lookThrough()), [dispatch, lookThrough]);
}

async function openWorkbook(host: SpreadsheetHost, texts: Texts): Promise<WorkbookEvent> {
  // Before anything is read: an interrupted run may have left sheets that are about to be written over.
  const finished = await finishInterrupted(host, texts);
  const [[sources, found], stored, selection] = await Promise.all([
    listSheets(host),
    loadSettings(host),
    host.selection(),
  ]);
  const { mrr, ...policy } = stored.settings;
  return {
    type: "opened",
    sources,
    found,
    policy,
    settingsRefused: stored.error,
    definition: mrr,
    activeSheet: selection.sheet,
    message: finished,
  };
}

/** What an interrupted run left waiting is put in its place. Where that fails, the workbook can be read all the same. */
async function finishInterrupted(host: SpreadsheetHost, texts: Texts): Promise<PaneMessage | null> {
  try {
    const written = await host.finishWriting();
    if (written.length === 0) return null;
    const { finished, finishedDetail, left: leftWords } = texts.pane.failures;
    const left = [...new Set(written.flatMap((sheet) => sheet.left ?? []))];
    const detail = [
      finishedDetail(written.map(({ name }) => name).join(", ")),
      ...written.flatMap((sheet) => orphanWords(sheet, texts)),
      ...(left.length > 0 ? [leftWords(left)] : []),
    ];
    return { intent: detail.length > 1 ? "warning" : "success", title: finished, detail: detail.join(" ") };
  } catch (error) {
    return { ...failureMessage(error, "finish", texts), intent: "warning" };
  }
}

/** The user's notes that could not be kept beside an account: nowhere else can they be read any more. */
function orphanWords({ name, orphans }: WrittenSheet, texts: Texts): string[] {
  if (orphans.length === 0) return [];
  const { result } = texts.pane;
  const notes = orphans.map(({ key, values }) => result.orphan(key, Object.values(values).join("; ")));
  return [`${result.orphans(orphans.length, String(orphans.length), name)} ${notes.join(". ")}.`];
}

async function listSheets(host: SpreadsheetHost): Promise<readonly [readonly SourceInfo[], FoundSources]> {
  return Promise.all([host.listSources(), findSources(host)]);
}

function isNewSheet(sources: readonly SourceInfo[], sheet: string): boolean {
  return sources.every((source) => source.sheet !== sheet);
}
