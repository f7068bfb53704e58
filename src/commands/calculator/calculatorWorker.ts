import { expose } from "comlink";
import { createCalculator } from "./createCalculator";

// The worker's whole script: what calculates, behind messages.
expose(createCalculator());
