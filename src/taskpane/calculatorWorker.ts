import { expose } from "comlink";
import { createCalculator } from "../commands/calculator/createCalculator";
import { en } from "../texts/en";

// The worker's whole script: what calculates, behind messages.
expose(createCalculator(en.report));
