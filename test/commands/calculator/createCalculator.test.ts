import { createCalculator } from "../../../src/commands/calculator/createCalculator";
import { en } from "../../../src/texts/en";
import { describeCalculator } from "./describeCalculator";
import { describeSubscriptions } from "./subscriptions/describeSubscriptions";

describeCalculator("in this process", () => createCalculator(en.report));
describeSubscriptions("in this process", () => createCalculator(en.report));
