import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from "react";
import { useTexts } from "../taskpane/format/TextsContext";
import { WorkbenchSession } from "./workbenchSession";
import { unsavedChanges, type WorkbenchState } from "./workbenchState";

/** Starts the grid in an element, opens a workbook in it, and follows what the page shows around it. */
export function useWorkbench(
  container: RefObject<HTMLElement | null>,
  dark: boolean,
): [WorkbenchState, WorkbenchSession] {
  const texts = useTexts();
  const [session] = useState(() => new WorkbenchSession(texts));
  const startDark = useRef(dark);
  const state = useSyncExternalStore(session.subscribe, () => session.state);

  useEffect(() => {
    if (container.current) void session.start(container.current, startDark.current);
    return () => session.dispose();
  }, [session, container]);
  useEffect(() => session.setDark(dark), [session, dark]);
  useEffect(() => leavingSafely(session), [session]);
  return [state, session];
}

/** Asks before the page is left with changes that were not saved, and has them copied when it may go. */
function leavingSafely(session: WorkbenchSession): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (unsavedChanges(session.state) === 0) return;
    event.preventDefault();
    // While the browser asks, the store has time to put it down.
    session.copyAtOnce();
  };
  const hidden = (): void => {
    if (document.visibilityState === "hidden") session.copyAtOnce();
  };
  window.addEventListener("beforeunload", ask);
  window.addEventListener("pagehide", session.copyAtOnce);
  document.addEventListener("visibilitychange", hidden);
  return () => {
    window.removeEventListener("beforeunload", ask);
    window.removeEventListener("pagehide", session.copyAtOnce);
    document.removeEventListener("visibilitychange", hidden);
  };
}
