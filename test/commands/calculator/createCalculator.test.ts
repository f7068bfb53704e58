import { createCalculator } from "../../../src/commands/calculator/createCalculator";
import { describeCalculator } from "./describeCalculator";

describeCalculator("in this process", createCalculator);
