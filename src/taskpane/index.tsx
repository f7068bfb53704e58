/// <reference types="office-js" />
import { createRoot } from "react-dom/client";
import { startWorkerCalculator } from "./startWorkerCalculator";
import { createExcelHost } from "../hosts/excel/excelHost";
import { pageTexts } from "../texts/pageTexts";
import { TextsProvider } from "./format/TextsContext";
import { OutsideExcel } from "./OutsideExcel";
import { Pane } from "./Pane";
import type { CommandId } from "./workbook/command";
import { createCommandRequests } from "./workbook/commandRequests";
import type { ThemeName } from "./theme/paneThemes";

/** What the ribbon and the shortcuts run, by the names that the manifest has for it. */
const actions: Readonly<Record<string, CommandId>> = { showPane: "showPlace", placeAccounts: "placeAccounts" };

/** The entry of taskpane.html, which loads office.js before it. */
async function start(): Promise<void> {
  const container = document.getElementById("root");
  if (container === null) throw new Error("taskpane.html has no element with the id root");
  const { host } = await Office.onReady();
  const root = createRoot(container);
  if (host !== Office.HostType.Excel) {
    root.render(
      <TextsProvider value={pageTexts}>
        <OutsideExcel themeName={hostTheme()} />
      </TextsProvider>,
    );
    return;
  }
  const requests = createCommandRequests();
  for (const [action, command] of Object.entries(actions)) {
    Office.actions.associate(action, (event?: Office.AddinCommands.Event) => {
      requests.request(command);
      // A shortcut has no event that waits for its end.
      void Office.addin.showAsTaskpane().finally(() => event?.completed());
    });
  }
  root.render(
    <TextsProvider value={pageTexts}>
      <Pane
        host={createExcelHost()}
        startCalculator={startWorkerCalculator}
        themeName={hostTheme()}
        locale={Office.context.contentLanguage}
        commandRequests={requests}
      />
    </TextsProvider>,
  );
}

/** The theme that Excel shows itself in; light where it does not say. */
function hostTheme(): ThemeName {
  // Absent outside Office and in hosts that have no themes, whatever its type says.
  const theme: Office.OfficeTheme | undefined = Office.context?.officeTheme;
  if (theme === undefined || theme === null) return "light";
  return isDark(theme.bodyBackgroundColor) ? "dark" : "light";
}

/** True for a background on which white text reads better than black. */
function isDark(hexColour: string): boolean {
  const [, red = "ff", green = "ff", blue = "ff"] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(hexColour) ?? [];
  const [r, g, b] = [red, green, blue].map((part) => parseInt(part, 16));
  return 0.299 * (r ?? 255) + 0.587 * (g ?? 255) + 0.114 * (b ?? 255) < 128;
}

void start();
