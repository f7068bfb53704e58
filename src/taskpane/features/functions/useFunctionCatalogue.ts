import { useCallback, useEffect, useState } from "react";
import type { FunctionHelp } from "../../../commands/formulas/functionHelp";
import { useRemembered } from "../../frame/PaneMemory";
import type { LoadFunctionHelp } from "../../workbook/paneModel";
import type { FunctionCatalogue } from "./FunctionCatalogue";

interface LoadedCatalogue {
  readonly Catalogue: typeof FunctionCatalogue;
  readonly functions: readonly FunctionHelp[];
}

export interface FunctionCatalogueLoading {
  readonly loaded: LoadedCatalogue | null;
  readonly failed: boolean;
  readonly loadAgain: () => void;
}

/** Loads the view and the help it shows side by side, once while the pane lives; both can fail where a page went offline. */
export function useFunctionCatalogue(loadHelp: LoadFunctionHelp): FunctionCatalogueLoading {
  const [loaded, setLoaded] = useRemembered<LoadedCatalogue | null>("function catalogue", null);
  const [attempt, setAttempt] = useState(1);
  const [failedAttempt, setFailedAttempt] = useState(0);
  useEffect(() => {
    if (loaded !== null) return;
    let live = true;
    Promise.all([import("./FunctionCatalogue"), loadHelp()]).then(
      ([view, functions]) => {
        if (live) setLoaded({ Catalogue: view.FunctionCatalogue, functions });
      },
      () => {
        if (live) setFailedAttempt(attempt);
      },
    );
    return () => {
      live = false;
    };
  }, [loaded, setLoaded, loadHelp, attempt]);
  const loadAgain = useCallback(() => setAttempt((last) => last + 1), []);
  return { loaded, failed: failedAttempt === attempt, loadAgain };
}
