import { useEffect } from "react";
import type { CommandRequests } from "./commandRequests";
import type { WholePane } from "./usePane";

/** Runs what is asked for outside the pane, once the workbook has been read. */
export function useRequestedCommands(
  requests: CommandRequests | undefined,
  { state, requestCommand }: Pick<WholePane, "state" | "requestCommand">,
): void {
  const { opened } = state;
  useEffect(() => {
    if (!opened) return undefined;
    return requests?.listen(requestCommand);
  }, [requests, opened, requestCommand]);
}
