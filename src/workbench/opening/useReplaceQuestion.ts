import { useState } from "react";
import type { ReplaceQuestion } from "./ReplaceDialog";
import type { WorkbenchSession } from "../workbenchSession";
import { unsavedChanges } from "../workbenchState";
import type { WorkbookSource } from "./workbookSource";

export interface ReplaceChoices {
  /** What is to be asked now, if anything. */
  readonly question: ReplaceQuestion | null;
  /** Opens a source, or asks first where the open workbook has unsaved changes. */
  readonly request: (source: WorkbookSource) => void;
  readonly onAdd: () => void;
  readonly onReplace: () => void;
  readonly onCancel: () => void;
}

/** The question *Add here · Replace · Cancel* before an edited workbook gives way to another. */
export function useReplaceQuestion(session: WorkbenchSession): ReplaceChoices {
  const [asked, setAsked] = useState<{ source: WorkbookSource; question: ReplaceQuestion } | null>(null);
  const answer = (act: (source: WorkbookSource) => Promise<void>) => (): void => {
    setAsked(null);
    if (asked) void act(asked.source);
  };
  return {
    question: asked?.question ?? null,
    request: (source) => {
      const { workbook, canKeep } = session.state;
      const unsaved = unsavedChanges(session.state);
      if (!workbook || unsaved === 0) {
        void session.open(source);
        return;
      }
      const sheets = workbook.changes.unsavedSheets.map(workbook.sheetName);
      setAsked({ source, question: { fileName: workbook.name, other: source.name, unsaved, sheets, isKept: canKeep } });
    },
    onAdd: answer((source) => session.add(source)),
    onReplace: answer((source) => session.open(source)),
    onCancel: () => setAsked(null),
  };
}
