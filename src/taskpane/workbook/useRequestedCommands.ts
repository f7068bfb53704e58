import { useEffect } from "react";
import type { CommandRequests } from "./commandRequests";
import type { PaneModel } from "./usePane";

/** Runs what is asked for outside the pane, once the workbook has been read. */
export function useRequestedCommands(requests: CommandRequests | undefined, { state, runCommand }: PaneModel): void {
  const { opened } = state;
  useEffect(() => {
    if (!opened) return undefined;
    return requests?.listen((id) => {
      // How a run goes, and why there can be none, stands in its view.
      if (id === "placeAccounts") runCommand("showPlace");
      runCommand(id);
    });
  }, [requests, opened, runCommand]);
}
