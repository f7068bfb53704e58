import { createRoot } from "react-dom/client";
import { createFormatter } from "../taskpane/format/formatter";
import { FormatterProvider } from "../taskpane/format/FormatterContext";
import { TextsProvider } from "../taskpane/format/TextsContext";
import { pageTexts } from "../texts/pageTexts";
import { Workbench } from "./Workbench";

const container = document.getElementById("root");
if (container === null) throw new Error("index.html has no element with the id root");
createRoot(container).render(
  <TextsProvider value={pageTexts}>
    <FormatterProvider value={createFormatter(navigator.language)}>
      <Workbench />
    </FormatterProvider>
  </TextsProvider>,
);
