import { createRoot } from "react-dom/client";
import { TextsProvider } from "../taskpane/format/TextsContext";
import { pageTexts } from "../texts/pageTexts";
import { Workbench } from "./Workbench";

const container = document.getElementById("root");
if (container === null) throw new Error("index.html has no element with the id root");
createRoot(container).render(
  <TextsProvider value={pageTexts}>
    <Workbench />
  </TextsProvider>,
);
