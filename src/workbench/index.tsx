import { createRoot } from "react-dom/client";
import { Workbench } from "./Workbench";

const container = document.getElementById("root");
if (container === null) throw new Error("index.html has no element with the id root");
createRoot(container).render(<Workbench />);
