import { createCalculator } from "../../../src/commands/calculator/createCalculator";
import { en } from "../../../src/texts/en";
import { describeCalculator } from "./describeCalculator";

describeCalculator("in this process", () => createCalculator(en.report));
