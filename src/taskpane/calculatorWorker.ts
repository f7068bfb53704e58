import { expose } from "comlink";
import { createCalculator } from "../commands/calculator/createCalculator";
import { pageTexts } from "../texts/pageTexts";

// The worker's whole script: what calculates, behind messages.
expose(createCalculator(pageTexts.report));
